// HTTP ↔ the public register: every answer carries the snapshot's ETag and may be kept by caches for a while.
#include "public_register/routes.hpp"

#include <algorithm>
#include <charconv>

#include "api/parameters.hpp"
#include "base/text.hpp"
#include "documents/qr.hpp"
#include "public_register/answer.hpp"
#include "public_register/documents.hpp"
#include "public_register/route_parts.hpp"

namespace yanlu::public_register {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr std::size_t longest_text = 2000;
constexpr const char* own_pages = "/register/accounts/";

struct Question {
    Context& context;
    const Request& request;
    Register& of_program;
    const Snapshot& snapshot;
};
using PublicHandler = std::function<Result<Response>(const Question&)>;

// The same for every address: the snapshot tells whether anything changed.
bool is_unchanged(const Request& request, const Snapshot& snapshot) {
    return request.header("if-none-match").find(snapshot.etag()) != std::string_view::npos;
}

void add_cache_headers(Response& response, const Snapshot& snapshot) {
    response.headers.emplace_back("ETag", snapshot.etag());
    response.headers.emplace_back("Cache-Control", "public, max-age=" + std::to_string(snapshot.settings().cache_seconds));
}

api::Handler open_to_all(std::shared_ptr<Register> of_program, std::string what, RateLimit Settings::* limit, PublicHandler handler) {
    return [=](Context& context, const Caller&, const Request& request) -> Result<Response> {
        if (auto refusal = why_not_now(context, *of_program, request, what, limit)) return refuse(std::move(*refusal));
        const auto snapshot = of_program->current(context);
        const bool is_read = request.method == api::Method::get;
        if (is_read && is_unchanged(request, *snapshot)) {
            Response out{304, {}, {}};
            add_cache_headers(out, *snapshot);
            return out;
        }
        auto response = handler({context, request, *of_program, *snapshot});
        if (response && is_read) add_cache_headers(*response, *snapshot);
        return response;
    };
}

Response kept_response(const Question& q, const std::string& key, std::string media_type, const std::function<std::string()>& make) {
    return {200, *q.snapshot.kept(key, make), std::move(media_type)};
}

const registry::Platform* platform_asked(const registry::Platforms& platforms, api::Parameters& parameters) {
    const auto code = parameters.text("platform", 40);
    const auto* platform = code ? platforms.find(*code) : nullptr;
    if (code && !platform) parameters.problem("platform", "public_register.unknown_platform");
    return platform;
}

// Where the asker reached us; a code or feed made for one host name is not shown to another.
std::string own_address(const Request& request) {
    const std::string_view host = request.header("host");
    const bool is_plain = std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view(".:-[]").find(c) != std::string_view::npos;
    });
    const std::string_view scheme = request.header("x-forwarded-proto") == "https" ? "https" : "http";
    return std::string(scheme) + "://" + std::string(is_plain ? host : std::string_view());
}

void vary_by_address(Response& response) { response.headers.emplace_back("Vary", "Host, X-Forwarded-Proto"); }

// The account whose page on this very server the text is: what the printed QR codes hold.
const PublicAccount* account_of_own_page(const Question& q, const std::string& text) {
    const std::string prefix = own_address(q.request) + own_pages;
    if (!text.starts_with(prefix)) return nullptr;
    const std::string_view number = std::string_view(text).substr(prefix.size());
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id);
    return error == std::errc() && end == number.data() + number.size() ? q.snapshot.account(AccountId{id}) : nullptr;
}

Json answer_of_text(const Question& q, const std::string& text, const registry::Platform* platform) {
    if (const auto* account = account_of_own_page(q, text)) return answer_json(q.snapshot, q.context.rulebook, answer_of(*account));
    const auto& platforms = q.context.rulebook.part<registry::Platforms>();
    return answer_json(q.snapshot, q.context.rulebook, answer_to(q.snapshot, platforms, text, platform));
}

Response answered(const Question& q, const std::string& text, const registry::Platform* platform) {
    const auto made = [&] { return answer_of_text(q, text, platform).dump(); };
    if (text.find(own_pages) != std::string::npos) return {200, made()};  // depends on the host asked
    return kept_response(q, "answer\n" + (platform ? platform->code : "") + "\n" + text, "application/json", made);
}

Result<Response> get_answer(const Question& q) {
    api::Parameters parameters(q.request);
    const auto text = parameters.text("text", longest_text);
    const auto* platform = platform_asked(q.context.rulebook.part<registry::Platforms>(), parameters);
    if (!text) parameters.problem("text", "api.missing", {{"field", "text"}});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    return answered(q, *text, platform);
}

// The first code that is text; a picture with several that differ is as several links in a text.
Result<std::string> text_in_picture(const std::string& bytes) {
    auto codes = documents::read_qr(bytes);
    if (!codes) return refuse(std::move(codes.error()));
    if (codes->empty()) return invalid("public_register.no_code_in_picture", "picture");
    std::string text;
    for (const std::string& code : *codes) {
        if (!is_valid_utf8(code) || code.size() > longest_text) return invalid("public_register.code_is_no_text", "picture");
        text += (text.empty() ? "" : "\n") + code;
    }
    return text;
}

Result<Response> post_picture(const Question& q) {
    api::Parameters parameters(q.request);
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    const auto text = text_in_picture(q.request.body);
    if (!text) return refuse(text.error());
    Json out = answer_of_text(q, *text, nullptr);
    out["text"] = *text;
    return api::json(out);
}

struct Filter {
    std::string words;
    const registry::Platform* platform;
    std::string state;
    bool fits(const PublicAccount& account) const {
        if (platform && account.platform != platform) return false;
        if (!state.empty() && code_of(account.state) != state) return false;
        return words.empty() || account.name.find(words) != std::string::npos || account.host_unit.find(words) != std::string::npos ||
               account.platform_account_id == words;
    }
};

std::string page_of(const Question& q, const Filter& filter, const api::Page& page) {
    const auto& accounts = q.snapshot.accounts();
    const std::pair<std::string, std::int64_t> after(page.after_text(0, ""), page.after_integer(1, 0));
    Json items = Json::array();
    std::int64_t total = 0;
    for (const PublicAccount& account : accounts) {
        if (!filter.fits(account)) continue;
        ++total;
        if (static_cast<std::int64_t>(items.size()) < page.rows_to_read() && std::pair(account.name, account.id.value) > after)
            items.push_back(account_json(q.context.rulebook, account));
    }
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["name"], last["id"]}); });
    return api::list(std::move(items), next, total).dump();
}

Result<Response> get_accounts(const Question& q) {
    api::Parameters parameters(q.request);
    const Filter filter{parameters.text("q").value_or(""), platform_asked(q.context.rulebook.part<registry::Platforms>(), parameters),
                        parameters.one_of("state", {"in_use", "shut_down", "cancelled"}).value_or("")};
    const auto page = parameters.page({"name"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    std::string key = "page\n" + filter.words + "\n" + (filter.platform ? filter.platform->code : "") + "\n" + filter.state + "\n";
    key += page.after.dump() + std::to_string(page.limit);
    return kept_response(q, key, "application/json", [&] { return page_of(q, filter, page); });
}

Result<const PublicAccount*> account_asked(const Question& q) {
    const auto id = q.request.id<AccountId>();
    if (!id) return refuse(id.error());
    const auto* account = q.snapshot.account(*id);
    if (!account) return refuse(RefusalClass::not_found, "api.no_such_record");
    return account;
}

Result<Response> get_account(const Question& q) {
    const auto account = account_asked(q);
    if (!account) return refuse(account.error());
    return api::json(account_json(q.context.rulebook, **account));
}

Result<Response> get_qr(const Question& q) {
    const auto account = account_asked(q);
    if (!account) return refuse(account.error());
    const std::string address = own_address(q.request) + own_pages + std::to_string((*account)->id.value);
    Response out{200, documents::write_qr_png(address), "image/png"};
    vary_by_address(out);
    return out;
}

Result<Response> get_feed(const Question& q) {
    Response out{200, atom_feed(q.snapshot, q.context.rulebook, own_address(q.request)), "application/atom+xml; charset=utf-8"};
    vary_by_address(out);
    return out;
}

std::shared_ptr<const std::string> whole(const Question& q, bool is_json) {
    return q.snapshot.kept(is_json ? "whole json" : "whole csv", [&] {
        return is_json ? whole_as_json(q.snapshot, q.context.rulebook) : whole_as_csv(q.snapshot, q.context.rulebook);
    });
}

PublicHandler file_of(bool is_json) {
    return [is_json](const Question& q) -> Result<Response> {
        return api::attachment(*whole(q, is_json), is_json ? "application/json" : "text/csv; charset=utf-8",
                               is_json ? "register.json" : "register.csv");
    };
}

PublicHandler signature_of(bool is_json) {
    return [is_json](const Question& q) -> Result<Response> {
        if (!q.of_program.key()) return refuse(RefusalClass::not_found, "public_register.no_key");
        const auto signature = q.snapshot.kept(is_json ? "signature json" : "signature csv",
                                               [&] { return q.of_program.key()->signature(*whole(q, is_json)); });
        return api::attachment(*signature, "application/octet-stream", is_json ? "register.json.sig" : "register.csv.sig");
    };
}

Result<Response> get_public_key(const Question& q) {
    if (!q.of_program.key()) return refuse(RefusalClass::not_found, "public_register.no_key");
    return api::attachment(q.of_program.key()->public_pem(), "application/x-pem-file", "register.pub");
}

Result<Response> get_platforms(const Question& q) {
    Json items = Json::array();
    for (const auto& platform : q.context.rulebook.part<registry::Platforms>().all()) {
        if (!platform.links.empty()) items.push_back({{"code", platform.code}, {"zh", platform.zh}});
    }
    return api::json({{"items", std::move(items)}});
}

}  // namespace

std::optional<Refusal> why_not_now(Context& context, Register& of_program, const Request& request, std::string_view what,
                                   RateLimit Settings::* limit) {
    const auto& settings = context.rulebook.part<Settings>();
    const auto wait = of_program.limiter().seconds_to_wait(what, request.remote_address, settings.*limit, context.clock.now());
    if (wait == 0) return std::nullopt;
    return Refusal{RefusalClass::too_many, "public_register.too_many", {}, {}, {{"seconds", std::to_string(wait)}}};
}

void add_routes(api::Router& router, const std::shared_ptr<Register>& of_program) {
    const auto ask = [&](const char* path, PublicHandler handler) {
        router.get(path, open_to_all(of_program, "ask", &Settings::ask, std::move(handler)), api::Access::anyone);
    };
    const auto download = [&](const char* path, PublicHandler handler) {
        router.get(path, open_to_all(of_program, "download", &Settings::download, std::move(handler)), api::Access::anyone);
    };
    ask("/public/answer", get_answer);
    ask("/public/accounts", get_accounts);
    ask("/public/accounts/{id}", get_account);
    ask("/public/accounts/{id}/qr.png", get_qr);
    ask("/public/platforms", get_platforms);
    router.post("/public/answer/picture", open_to_all(of_program, "picture", &Settings::picture, post_picture), api::Access::anyone);
    download("/public/feed.atom", get_feed);
    download("/public/register.json", file_of(true));
    download("/public/register.csv", file_of(false));
    download("/public/register.json.sig", signature_of(true));
    download("/public/register.csv.sig", signature_of(false));
    download("/public/register.pub", get_public_key);
    add_report_routes(router, of_program);
}

}  // namespace yanlu::public_register
