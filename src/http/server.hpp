// The socket side: the only place that knows the HTTP library.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "http/service.hpp"

namespace yanlu::http {

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;            // 0: one that is free
    std::size_t threads = 0;              // 0: by the number of cores
    std::chrono::seconds read_limit{15};  // for a whole message to come in, and between two on one connection
};

// Listens from construction on; throws std::runtime_error with a Chinese message if it cannot.
class Server {
public:
    Server(Service& service, const ServerSettings& settings);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    // Takes no more requests, lets those under way end (10 s at most), closes.
    void stop();

private:
    class Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace yanlu::http
