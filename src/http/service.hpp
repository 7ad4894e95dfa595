// From a parsed HTTP message to its answer: request id, session, CSRF, routing, problem documents, security headers, metrics, log.
// Knows nothing of the HTTP library and can be tested without a socket.
#pragma once

#include <atomic>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/router.hpp"
#include "http/attempts.hpp"
#include "http/metrics.hpp"
#include "http/static_files.hpp"
#include "http/visitor.hpp"
#include "http/workers.hpp"

namespace yanlu::http {

inline constexpr std::size_t largest_body = 1024 * 1024;  // larger files come in chunks
inline constexpr std::string_view base_path = "/api/v1";
inline constexpr std::string_view session_cookie = "yanlu_session";

struct Message {
    std::string method;
    std::string target;                                       // as it stands in the request line
    std::map<std::string, std::string, std::less<>> headers;  // names in lower case
    std::string body;
    std::string remote_address;
};

struct Answer {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    std::string_view lasting_body = {};  // a static file: lives as long as the service
    std::string_view bytes() const { return lasting_body.empty() ? std::string_view(body) : lasting_body; }
};

struct ServiceSettings {
    bool is_behind_tls = false;  // a proxy in front speaks HTTPS: Secure cookie, HSTS, its X-Forwarded-For is believed
    std::string version;
    std::vector<Gauge> gauges = {};
};

class Service {
public:
    Service(api::Router router, StaticFiles files, Workers& workers, const Clock& clock, const Rulebook& rulebook,
            ResolveSession resolve_session, ServiceSettings settings);

    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    Answer answer(const Message& message);
    // Reads are answered on the thread that read the message; what may take long (writes, logins) goes to threads of its own.
    static bool is_quick(std::string_view method) { return method == "GET" || method == "HEAD"; }

private:
    struct Call;  // one request on its way
    Answer api_answer(Call& call);
    Answer routed(Call& call);
    Result<api::Response> handled(Call& call, Context& context);
    std::optional<Refusal> identify(Call& call, Context& context, organisation::Caller& caller);
    std::optional<Refusal> why_not_from(const Call& call) const;
    Answer static_answer(const Call& call);
    api::Response health(Context& context) const;
    api::Response counters(Context& context) const;
    Answer problem(const Call& call, int status, const Refusal& refusal) const;
    Answer refused(const Call& call, const Refusal& refusal) const;
    Answer fault(const Call& call, const char* what) const;
    Answer sent(api::Response response) const;
    std::string cookie_for(std::string_view token) const;
    void finish(Call& call, Answer& answer);
    std::string address_of(const Message& message) const;

    api::Router router_;
    StaticFiles files_;
    Workers& workers_;
    const Clock& clock_;
    const Rulebook& rulebook_;
    ResolveSession resolve_session_;
    ServiceSettings settings_;
    std::unique_ptr<Metrics> metrics_;
    Attempts attempts_;
    std::atomic<std::uint64_t> requests_ = 0;
    std::string start_id_;
};

}  // namespace yanlu::http
