// RESTinio behind the service. Limits and time-outs are the library's; it closes a connection that breaks them without an answer.
#include "http/server.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include <restinio/all.hpp>

#include "base/log.hpp"
#include "base/text.hpp"

namespace yanlu::http {
namespace {

using namespace std::chrono_literals;

struct Traits : restinio::default_traits_t {
    static constexpr bool use_connection_count_limiter = true;
};

constexpr std::size_t most_connections = 2048;
// Above our own limit, so that a body somewhat too large is answered with 413 before the library gives up.
constexpr std::uint64_t largest_body_read = 8 * largest_body;
constexpr auto time_to_drain = 10s;

restinio::incoming_http_msg_limits_t limits() {
    return restinio::incoming_http_msg_limits_t{}
        .max_url_size(8 * 1024)
        .max_field_name_size(256)
        .max_field_value_size(8 * 1024)
        .max_field_count(64)
        .max_body_size(largest_body_read);
}

bool is_field_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

// The library's parser lets blanks stand in field names; a proxy in front may read such a message differently.
bool is_well_formed(const restinio::request_t& request) {
    bool out = true;
    request.header().for_each_field([&](const auto& field) { out = out && is_field_name(field.name()); });
    return out;
}

Message message_of(const restinio::request_t& request) {
    Message out;
    out.method = request.header().method().c_str();
    out.target = request.header().request_target();
    request.header().for_each_field([&](const auto& field) { out.headers.emplace(ascii_lower(field.name()), field.value()); });
    out.body = request.body();
    out.remote_address = request.remote_endpoint().address().to_string();
    return out;
}

std::string_view phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 409:
            return "Conflict";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 500:
            return "Internal Server Error";
        default:
            return "";
    }
}

restinio::http_status_line_t status_line(int status) {
    return {restinio::http_status_code_t{static_cast<std::uint16_t>(status)}, std::string(phrase(status))};
}

// HEAD: the length that GET would have, and no bytes.
void reply_without_body(const restinio::request_handle_t& request, Answer answer, bool closes) {
    auto response = request->create_response<restinio::user_controlled_output_t>(status_line(answer.status));
    response.append_header_date_field();
    for (auto& [name, value] : answer.headers) response.append_header(std::move(name), std::move(value));
    if (answer.status != 204 && answer.status != 304) response.set_content_length(answer.bytes().size());
    if (closes) response.connection_close();
    response.done();
}

void reply(const restinio::request_handle_t& request, Answer answer, bool closes) {
    const bool is_head = request->header().method() == restinio::http_method_head();
    if (is_head || answer.status == 204 || answer.status == 304) return reply_without_body(request, std::move(answer), closes);
    auto response = request->create_response(status_line(answer.status));
    response.append_header_date_field();
    for (auto& [name, value] : answer.headers) response.append_header(std::move(name), std::move(value));
    if (answer.lasting_body.empty())
        response.set_body(std::move(answer.body));
    else
        response.set_body(restinio::const_buffer(answer.lasting_body.data(), answer.lasting_body.size()));
    if (closes) response.connection_close();
    response.done();
}

std::size_t thread_count(const ServerSettings& settings) {
    return settings.threads ? settings.threads : std::max<std::size_t>(2, std::thread::hardware_concurrency());
}

}  // namespace

class Server::Listener {
public:
    Listener(Service& service, const ServerSettings& settings)
        : service_(service), slow_(std::max<std::size_t>(4, 2 * thread_count(settings))), running_(start(settings)) {}

    std::uint16_t port() const { return port_; }

    void stop() {
        is_draining_ = true;
        const auto deadline = std::chrono::steady_clock::now() + time_to_drain;
        while (under_way_ > 0 && std::chrono::steady_clock::now() < deadline) std::this_thread::sleep_for(10ms);
        slow_.join();
        std::this_thread::sleep_for(50ms);  // the last answers leave the socket
        running_->stop();
        running_->wait();
    }

private:
    restinio::running_server_handle_t<Traits> start(const ServerSettings& settings) {
        restinio::server_settings_t<Traits> of_library;
        of_library.address(settings.address)
            .port(settings.port)
            .read_next_http_message_timelimit(settings.read_limit)
            .write_http_response_timelimit(60s)
            .handle_request_timeout(600s)  // a large import
            .max_parallel_connections(most_connections)
            .incoming_http_msg_limits(limits())
            .acceptor_post_bind_hook([this](auto& acceptor) { port_ = acceptor.local_endpoint().port(); })
            .request_handler([this](const restinio::request_handle_t& request) { return take(request); });
        return restinio::run_async<Traits>(restinio::own_io_context(), std::move(of_library), thread_count(settings));
    }

    restinio::request_handling_status_t take(const restinio::request_handle_t& request) {
        ++under_way_;
        if (Service::is_quick(request->header().method().c_str()))
            work(request);
        else
            restinio::asio_ns::post(slow_, [this, request] { work(request); });
        return restinio::request_accepted();
    }

    void work(const restinio::request_handle_t& request) {
        try {
            if (is_well_formed(*request))
                reply(request, service_.answer(message_of(*request)), is_draining_ || !request->header().should_keep_alive());
            else
                reply(request, {400}, true);
        } catch (const std::exception& e) {  // the connection is gone, or the library refused a header
            log::error("reply_failed", {{"what", e.what()}});
        }
        --under_way_;
    }

    Service& service_;
    std::uint16_t port_ = 0;
    std::atomic<bool> is_draining_ = false;
    std::atomic<int> under_way_ = 0;
    restinio::asio_ns::thread_pool slow_;
    restinio::running_server_handle_t<Traits> running_;
};

Server::Server(Service& service, const ServerSettings& settings) {
    try {
        listener_ = std::make_unique<Listener>(service, settings);
    } catch (const std::system_error& e) {
        throw std::runtime_error("无法在 " + settings.address + ":" + std::to_string(settings.port) + " 上监听（" + e.what() +
                                 "）。请换一个端口（--listen）或停止占用它的程序。");
    }
}

Server::~Server() = default;

std::uint16_t Server::port() const { return listener_->port(); }
void Server::stop() { listener_->stop(); }

}  // namespace yanlu::http
