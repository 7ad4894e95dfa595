// One series of counters a route, made before the first request, so that counting needs no lock.
#include "http/metrics.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace yanlu::http {

Metrics::Metrics(const api::Router& router) {
    const auto add = [this](const api::Route* route, std::string labels) {
        series_[route] = std::make_unique<Series>();
        series_[route]->labels = std::move(labels);
    };
    add(nullptr, R"(method="GET",route="")");
    for (const auto& route : router.routes())
        add(route.get(), fmt::format(R"(method="{}",route="{}")", name_of(route->method), route->path));
}

void Metrics::count(const api::Route* route, int status, std::chrono::microseconds took) {
    Series& series = *series_.at(route);
    const double seconds = std::chrono::duration<double>(took).count();
    const auto bucket = static_cast<std::size_t>(std::ranges::lower_bound(bounds, seconds) - bounds.begin());
    series.by_status[static_cast<std::size_t>(status) % series.by_status.size()].fetch_add(1, std::memory_order_relaxed);
    series.by_duration[bucket].fetch_add(1, std::memory_order_relaxed);
    series.microseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

void Metrics::write_requests(std::string& out, const Series& series) {
    for (std::size_t status = 0; status < series.by_status.size(); ++status) {
        if (const auto n = series.by_status[status].load())
            out += fmt::format("yanlu_http_requests_total{{{},status=\"{}\"}} {}\n", series.labels, status, n);
    }
}

void Metrics::write_durations(std::string& out, const Series& series) {
    std::uint64_t sum = 0;
    std::string lines;
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
        sum += series.by_duration[i].load();
        const std::string bound = i < bounds.size() ? fmt::format("{}", bounds[i]) : "+Inf";
        lines += fmt::format("yanlu_http_request_seconds_bucket{{{},le=\"{}\"}} {}\n", series.labels, bound, sum);
    }
    if (sum == 0) return;
    out += lines;
    out += fmt::format("yanlu_http_request_seconds_sum{{{}}} {:.6f}\n", series.labels, static_cast<double>(series.microseconds) / 1e6);
    out += fmt::format("yanlu_http_request_seconds_count{{{}}} {}\n", series.labels, sum);
}

std::string Metrics::text(Context& context, const std::vector<Gauge>& gauges) const {
    std::string out = "# HELP yanlu_http_requests_total Requests answered.\n# TYPE yanlu_http_requests_total counter\n";
    for (const auto& [route, series] : series_) write_requests(out, *series);
    out += "# HELP yanlu_http_request_seconds Time from the parsed request to its answer.\n# TYPE yanlu_http_request_seconds histogram\n";
    for (const auto& [route, series] : series_) write_durations(out, *series);
    const auto up = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - started_).count();
    out += fmt::format("# HELP yanlu_uptime_seconds Since the start.\n# TYPE yanlu_uptime_seconds gauge\nyanlu_uptime_seconds {}\n", up);
    for (const Gauge& gauge : gauges)
        out += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", gauge.name, gauge.what, gauge.read(context));
    return out;
}

}  // namespace yanlu::http
