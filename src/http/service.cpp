// The order of questions: what is asked, may it come from there, who asks, does the path exist; then the verb itself.
#include "http/service.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "http/guard.hpp"
#include "http/statements.hpp"
#include "storage/read_snapshot.hpp"

namespace yanlu::http {
namespace {

constexpr std::string_view content_security_policy =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
constexpr std::size_t longest_idempotency_key = 80;

bool is_token(std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

bool is_request_id(std::string_view text) {
    return is_token(text, 64) && std::ranges::all_of(text, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
           });
}

std::string allowed_text(const std::vector<api::Method>& methods) {
    std::string out;
    for (const api::Method method : methods) {
        out += (out.empty() ? "" : ", ") + std::string(name_of(method));
        if (method == api::Method::get) out += ", HEAD";
    }
    return out;
}

organisation::Caller nobody() {
    organisation::Caller caller;
    caller.actor.client = "web";
    caller.scope = organisation::Scope::nothing();
    return caller;
}

std::string start_id(Rng& rng) {
    std::uint8_t bytes[6];
    rng.fill(bytes);
    return hex(bytes);
}

Refusal refusal_of(RefusalClass kind, std::string code, std::map<std::string, std::string> args = {}) {
    return {kind, std::move(code), {}, {}, std::move(args), {}};
}

}  // namespace

struct Service::Call {
    const Message& message;
    std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
    const api::Route* route = nullptr;
    api::Request request = {};
    PersonId person = {};
};

Service::Service(api::Router router, StaticFiles files, Workers& workers, const Clock& clock, const Rulebook& rulebook,
                 ResolveSession resolve_session, ServiceSettings settings)
    : router_(std::move(router)),
      files_(std::move(files)),
      workers_(workers),
      clock_(clock),
      rulebook_(rulebook),
      resolve_session_(std::move(resolve_session)),
      settings_(std::move(settings)) {
    using api::Access, organisation::Caller;
    router_.get("/health", [this](Context& context, const Caller&, const api::Request&) { return health(context); }, Access::anyone);
    router_.get("/metrics", [this](Context& context, const Caller&, const api::Request&) { return counters(context); }, Access::anyone);
    metrics_ = std::make_unique<Metrics>(router_);
    SystemRng rng;
    start_id_ = start_id(rng);
}

api::Response Service::health(Context& context) const {
    context.database.value<std::int64_t>(sql::ping);
    const bool is_sqlite = context.database.engine() == storage::Engine::sqlite;
    return api::json({{"status", "ok"}, {"version", settings_.version}, {"database", is_sqlite ? "sqlite" : "postgresql"}});
}

api::Response Service::counters(Context& context) const {
    return {200, metrics_->text(context, settings_.gauges), "text/plain; version=0.0.4; charset=utf-8"};
}

// Behind a proxy every connection comes from it; the address it appended last is the only one that nobody else can have written.
std::string Service::address_of(const Message& message) const {
    const auto forwarded = message.headers.find("x-forwarded-for");
    if (!settings_.is_behind_tls || forwarded == message.headers.end()) return message.remote_address;
    const auto addresses = split(forwarded->second, ',');
    return std::string(trim(addresses.back()).substr(0, 64));
}

Answer Service::answer(const Message& message) {
    Call call{message};
    const auto given = message.headers.find("x-request-id");
    call.request.request_id = given != message.headers.end() && is_request_id(given->second)
                                  ? given->second
                                  : fmt::format("{}-{}", start_id_, requests_.fetch_add(1) + 1);
    Answer out;
    try {
        out = routed(call);
    } catch (const storage::ConflictError& e) {
        log::warning("conflict", {{"request_id", call.request.request_id}, {"what", e.what()}});
        out = refused(call, refusal_of(RefusalClass::conflict, "http.busy"));
    } catch (const std::exception& e) {
        out = fault(call, e.what());
    }
    finish(call, out);
    return out;
}

Answer Service::routed(Call& call) {
    const std::string_view target = call.message.target;
    const auto question = std::min(target.find('?'), target.size());
    auto path = api::percent_decode(target.substr(0, question), false);
    auto query = api::parse_query(target.substr(std::min(question + 1, target.size())));
    const bool hides_slash = ascii_lower(target.substr(0, question)).find("%2f") != std::string::npos;
    if (!path || !query || hides_slash || !path->starts_with('/') || has_control_characters(*path) ||
        path->find_first_of("\t\r\n") != std::string::npos)
        return problem(call, 400, refusal_of(RefusalClass::invalid, "api.bad_url"));
    call.request.path = std::move(*path);
    call.request.query = std::move(*query);
    const std::string_view whole = call.request.path;
    if (whole == base_path || whole.starts_with(std::string(base_path) + "/")) return api_answer(call);
    return static_answer(call);
}

Answer Service::api_answer(Call& call) {
    const auto method = api::method_named(call.message.method);
    const std::string path = call.request.path.substr(base_path.size());
    auto match = router_.match(method.value_or(api::Method::get), path);
    if (match.allowed.empty()) return refused(call, refusal_of(RefusalClass::not_found, "api.no_such_path"));
    if (!method || !match.route) {
        const std::string allowed = allowed_text(match.allowed);
        Answer out = problem(call, 405,
                             refusal_of(RefusalClass::invalid, "api.method_not_allowed",
                                        {{"method", shorten(call.message.method, 20)}, {"allowed", allowed}}));
        out.headers.emplace_back("Allow", allowed);
        return out;
    }
    call.route = match.route;
    if (call.message.body.size() > largest_body) return problem(call, 413, refusal_of(RefusalClass::invalid, "http.body_too_large"));
    call.request.method = *method;
    call.request.path_values = std::move(match.values);
    call.request.headers = call.message.headers;
    call.request.body = call.message.body;
    call.request.remote_address = address_of(call.message);
    call.request.session_token = api::cookie(call.request.header("cookie"), session_cookie);
    if (const auto refusal = why_not_from(call)) return refused(call, *refusal);

    Workers::Loan loan(workers_);
    auto response = handled(call, loan.context());
    loan.give_back();
    return response ? sent(std::move(*response)) : refused(call, response.error());
}

// What can be said before asking who it is.
std::optional<Refusal> Service::why_not_from(const Call& call) const {
    if (call.request.method == api::Method::get) return std::nullopt;
    return why_not_from_origin(call.request.headers);
}

Result<api::Response> Service::handled(Call& call, Context& context) {
    organisation::Caller caller = nobody();
    const bool is_login = call.route->access == api::Access::login && call.request.method != api::Method::get;
    if (is_login && !attempts_.may_try(call.request.remote_address, clock_.now()))
        return refuse(refusal_of(RefusalClass::too_many, "http.too_many_attempts"));
    if (auto refusal = identify(call, context, caller)) return refuse(std::move(*refusal));
    caller.request_id = call.request.request_id;
    caller.idempotency_key = call.request.header("idempotency-key");
    if (!caller.idempotency_key.empty() && !is_token(caller.idempotency_key, longest_idempotency_key))
        return invalid("http.bad_idempotency_key", "Idempotency-Key");
    const auto version = api::expected_version(call.request.header("if-match"));
    if (!version) return refuse(version.error());
    caller.expected_version = *version;
    std::optional<storage::ReadSnapshot> snapshot;
    if (call.request.method == api::Method::get) snapshot.emplace(context.database);
    auto response = call.route->handler(context, caller, call.request);
    if (is_login && !response) attempts_.refused(call.request.remote_address, clock_.now());
    return response;
}

std::optional<Refusal> Service::identify(Call& call, Context& context, organisation::Caller& caller) {
    using api::Access;
    const Access access = call.route->access;
    if (access == Access::anyone || access == Access::login) return std::nullopt;
    if (call.request.session_token.empty()) return refusal_of(RefusalClass::unauthenticated, "http.not_logged_in");
    auto visitor = resolve_session_(context, call.request.session_token);
    if (!visitor) return refusal_of(RefusalClass::unauthenticated, "http.session_over");
    call.person = visitor->caller.actor.person;
    if (call.request.method != api::Method::get) {
        if (auto refusal = why_not_with_token(call.request.headers, visitor->csrf_token)) return refusal;
    }
    if (visitor->must_change_password && access != Access::own_session)
        return refusal_of(RefusalClass::forbidden, "http.must_change_password");
    caller = std::move(visitor->caller);
    return std::nullopt;
}

Answer Service::static_answer(const Call& call) {
    if (!is_quick(call.message.method)) {
        Answer out = problem(call, 405,
                             refusal_of(RefusalClass::invalid, "api.method_not_allowed",
                                        {{"method", shorten(call.message.method, 20)}, {"allowed", "GET, HEAD"}}));
        out.headers.emplace_back("Allow", "GET, HEAD");
        return out;
    }
    const StaticFiles::File* file = files_.find(call.request.path);
    if (!file) return refused(call, refusal_of(RefusalClass::not_found, "api.no_such_path"));
    const auto header = [&](std::string_view name) {
        const auto found = call.message.headers.find(name);
        return found == call.message.headers.end() ? std::string_view() : std::string_view(found->second);
    };
    const auto [bytes, encoding] = variant_of(*file, header("accept-encoding"));
    Answer out;
    out.headers = {{"Content-Type", file->media_type},
                   {"ETag", file->etag},
                   {"Vary", "Accept-Encoding"},
                   {"Cache-Control", file->is_lasting ? "public, max-age=31536000, immutable" : "no-cache"}};
    if (!encoding.empty()) out.headers.emplace_back("Content-Encoding", encoding);
    if (header("if-none-match") == file->etag)
        out.status = 304;
    else
        out.lasting_body = bytes;
    return out;
}

Answer Service::problem(const Call& call, int status, const Refusal& refusal) const {
    Json document = api::problem(refusal, rulebook_, call.request.request_id);
    document["status"] = status;
    return {status, {{"Content-Type", "application/problem+json"}}, document.dump(-1, ' ', false, Json::error_handler_t::replace), {}};
}

Answer Service::refused(const Call& call, const Refusal& refusal) const {
    Answer out = problem(call, api::status_of(refusal.kind), refusal);
    if (refusal.kind == RefusalClass::too_many) {
        const auto seconds = refusal.args.find("seconds");
        out.headers.emplace_back("Retry-After", seconds == refusal.args.end() ? "60" : seconds->second);
    }
    if (refusal.kind == RefusalClass::unauthenticated && !call.request.session_token.empty() && refusal.code == "http.session_over")
        out.headers.emplace_back("Set-Cookie", cookie_for(""));
    return out;
}

Answer Service::fault(const Call& call, const char* what) const {
    log::error("fault", {{"request_id", call.request.request_id}, {"route", call.route ? call.route->path : ""}, {"what", what}});
    return problem(call, 500, refusal_of(RefusalClass::conflict, "http.fault", {{"request_id", call.request.request_id}}));
}

std::string Service::cookie_for(std::string_view token) const {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}{}", session_cookie, token, settings_.is_behind_tls ? "; Secure" : "",
                       token.empty() ? "; Max-Age=0" : "");
}

Answer Service::sent(api::Response response) const {
    Answer out{response.status, std::move(response.headers), std::move(response.body), {}};
    if (!response.content_type.empty()) out.headers.emplace_back("Content-Type", std::move(response.content_type));
    if (response.session_token) out.headers.emplace_back("Set-Cookie", cookie_for(*response.session_token));
    return out;
}

void Service::finish(Call& call, Answer& answer) {
    const bool has_cache_header = std::ranges::any_of(answer.headers, [](const auto& header) { return header.first == "Cache-Control"; });
    if (!has_cache_header) answer.headers.emplace_back("Cache-Control", "no-store");
    answer.headers.emplace_back("X-Request-Id", call.request.request_id);
    answer.headers.emplace_back("X-Content-Type-Options", "nosniff");
    answer.headers.emplace_back("Content-Security-Policy", content_security_policy);
    answer.headers.emplace_back("X-Frame-Options", "DENY");
    answer.headers.emplace_back("Referrer-Policy", "same-origin");
    answer.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    if (settings_.is_behind_tls) answer.headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - call.began);
    metrics_->count(call.route, answer.status, took);
    // The route and not the path: a query or a path may hold a name. What was asked in particular stands in the ledger.
    log::info("request", {{"request_id", call.request.request_id},
                          {"method", shorten(call.message.method, 20)},
                          {"route", call.route ? call.route->path : "static"},
                          {"status", answer.status},
                          {"microseconds", took.count()},
                          {"bytes", answer.bytes().size()},
                          {"person", call.person.value}});
}

}  // namespace yanlu::http
