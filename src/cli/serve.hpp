// `yanlu serve`: the server, its job runner, and their end.
#pragma once

#include <cstdint>
#include <string>

#include "cli/wiring.hpp"
#include "ledger/workspace.hpp"

namespace yanlu::cli {

struct ServeOptions {
    Place place;
    std::string listen = "127.0.0.1:8080";
    std::string web;  // folder of the web application; empty: found beside the program
    std::size_t threads = 0;
    bool is_behind_tls = false;
    bool runs_jobs = true;
    bool is_quiet = false;        // logs faults only
    std::string test_clock = {};  // a file with seconds to move the clock by; for tests
};

// Serves until SIGTERM or SIGINT. 0 after an orderly end, 2 if it could not start.
int serve_command(const ServeOptions& options, const Wiring& wiring);

struct Endpoint {
    std::string address;
    std::uint16_t port = 0;
};
// "8080", "127.0.0.1:8080", "[::1]:8080".
Result<Endpoint> parse_endpoint(const std::string& text);

}  // namespace yanlu::cli
