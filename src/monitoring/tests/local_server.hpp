// A small web server on the loopback for tests of the fetcher: answers each path with what the test laid there.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace yanlu::monitoring {

class LocalServer {
public:
    // `answers`: path → whole answer, status line and all. "HANG" accepts and never answers.
    explicit LocalServer(std::map<std::string, std::string> answers)
        : answers_(std::move(answers)), socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(socket_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(socket_, 16) != 0) throw std::runtime_error("bind");
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    ~LocalServer() {
        shutdown(socket_, SHUT_RDWR);
        thread_.join();
        close(socket_);
    }
    // How often the path was asked for.
    int asked(const std::string& path) {
        const std::scoped_lock lock(mutex_);
        return asked_[path];
    }
    void answer(const std::string& path, std::string text) {
        const std::scoped_lock lock(mutex_);
        answers_[path] = std::move(text);
    }
    std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(port_) + path; }

private:
    void serve() {
        for (int client = accept(socket_, nullptr, nullptr); client >= 0; client = accept(socket_, nullptr, nullptr)) {
            char request[4096];
            const auto n = recv(client, request, sizeof request, 0);
            const std::string text(request, n > 0 ? static_cast<std::size_t>(n) : 0);
            const auto begin = text.find(' ') + 1;
            const std::string answer = answer_to(text.substr(begin, text.find(' ', begin) - begin));
            if (answer == "HANG")
                recv(client, request, sizeof request, 0);  // until the fetcher gives up
            else
                send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
            close(client);
        }
    }
    std::string answer_to(const std::string& path) {
        const std::scoped_lock lock(mutex_);
        ++asked_[path];
        return answers_[path];
    }

    std::mutex mutex_;
    std::map<std::string, std::string> answers_;
    std::map<std::string, int> asked_;
    int socket_;
    int port_ = 0;
    std::thread thread_;
};

}  // namespace yanlu::monitoring
