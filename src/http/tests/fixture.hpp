// A service with a few routes and sessions of its own, over a real database.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/log.hpp"
#include "http/guard.hpp"
#include "http/service.hpp"

namespace yanlu::http {

inline const Rulebook& test_rulebook() {
    static const Rulebook instance(std::filesystem::path(YANLU_SOURCE_DIR) / "rulebook");
    return instance;
}

inline constexpr const char* good_token = "tok-clerk";
inline constexpr const char* new_token = "tok-must-change";

inline std::optional<Visitor> find_visitor(Context&, std::string_view token) {
    if (token != good_token && token != new_token) return std::nullopt;
    Visitor out;
    out.caller.actor.person = PersonId{7};
    out.csrf_token = "csrf-7";
    out.must_change_password = token == new_token;
    return out;
}

inline api::Router test_routes() {
    using organisation::Caller;
    api::Router r;
    r.get("/things/{id}", [](Context&, const Caller&, const api::Request& q) -> Result<api::Response> {
        const auto id = q.id<AccountId>();
        if (!id) return refuse(id.error());
        return api::record({{"id", id->value}, {"version", 3}});
    });
    r.post("/things", [](Context&, const Caller& c, const api::Request& q) -> Result<api::Response> {
        return api::created({{"person", c.actor.person.value},
                             {"key", c.idempotency_key},
                             {"body", q.body},
                             {"version", 1},
                             {"expected", c.expected_version.value_or(0)}},
                            "/api/v1/things/1");
    });
    r.get("/boom", [](Context&, const Caller&, const api::Request&) -> Result<api::Response> { throw std::runtime_error("disk on fire"); });
    r.get("/busy",
          [](Context&, const Caller&, const api::Request&) -> Result<api::Response> { throw storage::ConflictError("another writer"); });
    r.post(
        "/session",
        [](Context&, const Caller&, const api::Request& q) -> Result<api::Response> {
            if (q.body != "right") return refuse(RefusalClass::unauthenticated, "http.not_logged_in");
            api::Response out = api::json(Json::object(), 201);
            out.session_token = good_token;
            return out;
        },
        api::Access::login);
    r.remove(
        "/session",
        [](Context&, const Caller&, const api::Request&) -> Result<api::Response> {
            api::Response out = api::no_content();
            out.session_token = "";
            return out;
        },
        api::Access::own_session);
    return r;
}

// A web folder as the build leaves it.
class WebFolder {
public:
    WebFolder() : root_(std::filesystem::temp_directory_path() / ("yanlu_web_" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(root_ / "assets");
        write("index.html", "<!doctype html>");
        write("register.html", "<!doctype html>register");
        write("assets/app-1a2b.js", "let a = 1;");
        write("assets/app-1a2b.js.gz", "GZ");
        write("assets/app-1a2b.js.br", "BR");
    }
    ~WebFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(root_, ignored);
    }
    const std::filesystem::path& path() const { return root_; }

private:
    void write(const char* name, std::string_view bytes) const;
    std::filesystem::path root_;
};

class ServiceTest : public testing::Test {
protected:
    ServiceTest() { log::set_quiet(true); }

    Answer ask(std::string method, std::string target, Headers headers = {}, std::string body = {}) {
        headers.emplace("host", "yanlu.example");
        return service.answer({std::move(method), std::move(target), std::move(headers), std::move(body), "192.0.2.1"});
    }
    static std::string header(const Answer& answer, std::string_view name) {
        for (const auto& [key, value] : answer.headers)
            if (key == name) return value;
        return {};
    }
    static Json json(const Answer& answer) { return Json::parse(answer.bytes()); }
    static Headers logged_in(Headers more = {}) {
        more.emplace("cookie", std::string("yanlu_session=") + good_token);
        more.emplace("x-csrf-token", "csrf-7");
        return more;
    }

    WebFolder web;
    ManualClock clock{Instant{1'700'000'000'000}};
    Workers workers{":memory:", clock, test_rulebook(), nullptr};
    Service service{test_routes(),
                    StaticFiles(web.path()),
                    workers,
                    clock,
                    test_rulebook(),
                    find_visitor,
                    {false, "test", {{"yanlu_answer", "A figure.", [](Context&) { return std::int64_t{42}; }}}}};
};

}  // namespace yanlu::http
