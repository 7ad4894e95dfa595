// Counters of the server in the Prometheus text format.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/router.hpp"
#include "ledger/context.hpp"

namespace yanlu::http {

// A figure asked for when /metrics is read: outbox backlog, jobs that failed …
struct Gauge {
    std::string name;  // "yanlu_outbox_backlog"
    std::string what;
    std::function<std::int64_t(Context&)> read;
};

class Metrics {
public:
    explicit Metrics(const api::Router& router);

    // `route` null: static files and paths that nothing serves.
    void count(const api::Route* route, int status, std::chrono::microseconds took);
    std::string text(Context& context, const std::vector<Gauge>& gauges) const;

private:
    static constexpr std::array<double, 10> bounds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2, 10};  // seconds
    struct Series {
        std::string labels;
        std::array<std::atomic<std::uint64_t>, 600> by_status{};
        std::array<std::atomic<std::uint64_t>, bounds.size() + 1> by_duration{};
        std::atomic<std::uint64_t> microseconds = 0;
    };
    static void write_requests(std::string& out, const Series& series);
    static void write_durations(std::string& out, const Series& series);

    std::map<const api::Route*, std::unique_ptr<Series>> series_;
    std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace yanlu::http
