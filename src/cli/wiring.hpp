// What the modules bring to the running server; main.cpp fills it in as flat lists.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "api/router.hpp"
#include "http/metrics.hpp"
#include "http/visitor.hpp"
#include "jobs/runner.hpp"

namespace yanlu::cli {

struct Wiring {
    std::vector<std::function<void(api::Router&)>> routes = {};
    // Each reads a part of the rule book, so that a fault in it is found at the start and not by a user.
    std::vector<std::function<void(const Rulebook&)>> rulebook_parts = {};
    std::vector<jobs::Job> jobs = {};
    std::vector<jobs::Subscription> subscriptions = {};
    std::vector<http::Gauge> gauges = {};
    // Called once before the server listens: the first-run code.
    std::vector<std::function<void(Context&)>> before_listening = {};
    // Called once with the data folder before the server listens: keys kept outside the database.
    std::vector<std::function<void(const std::filesystem::path&)>> in_data_folder = {};
    // Called when the server is told to end: long work gives up, to be taken up again by the next start. Pages and jobs each have a rule book.
    std::vector<std::function<void(const Rulebook&)>> before_ending = {};
    http::ResolveSession resolve_session = {};
};

}  // namespace yanlu::cli
