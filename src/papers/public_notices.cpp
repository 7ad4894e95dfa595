#include "papers/public_notices.hpp"

#include <algorithm>
#include <sstream>

#include <pugixml.hpp>

#include "api/parameters.hpp"
#include "api/rate_limiter.hpp"
#include "base/digest.hpp"
#include "documents/official_paper.hpp"
#include "papers/paper.hpp"
#include "papers/statements.hpp"
#include "papers/templates.hpp"
#include "papers/typesetting.hpp"

namespace yanlu::papers {
namespace {

using api::Request;
using api::Response;
using organisation::Caller;

constexpr const char* feed_id = "urn:yanlu:public-notices";

struct PublicNotice {
    PaperId id;
    std::string title, document_number, unit_name, written_on;
    Instant issued_at;
    std::int64_t version = 0;
};

PublicNotice read_notice(const storage::Row& row) {
    return {row.get<PaperId>(0),
            row.get<std::string>(1),
            documents::document_number(row.text(2), static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))),
            row.get<std::string>(5),
            row.get<std::string>(6),
            row.get<Instant>(7),
            row.integer(8)};
}

Json notice_json(const PublicNotice& notice) {
    return {{"id", notice.id.value},         {"title", notice.title},           {"document_number", notice.document_number},
            {"unit_name", notice.unit_name}, {"written_on", notice.written_on}, {"issued_on", Date::of(notice.issued_at).iso()}};
}

std::optional<PublicNotice> notice_of(Context& context, PaperId id) {
    auto found = context.database.all(sql::public_notice, read_notice, id);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

using PublicHandler = std::function<Result<Response>(Context&, const Request&)>;
enum class Cost { ask, download };

// Limit by address, then the answer with an ETag of its bytes, kept by caches for a while.
api::Handler open_to_all(const std::shared_ptr<api::RateLimiter>& limiter, Cost cost, PublicHandler handler) {
    return [=](Context& context, const Caller&, const Request& request) -> Result<Response> {
        const auto& book = context.rulebook.part<TemplateBook>();
        const bool is_ask = cost == Cost::ask;
        const auto wait = limiter->seconds_to_wait(is_ask ? "ask" : "download", request.remote_address, is_ask ? book.ask : book.download,
                                                   context.clock.now());
        if (wait > 0) return refuse(RefusalClass::too_many, "papers.too_many", "", {{"seconds", std::to_string(wait)}});
        auto response = handler(context, request);
        if (!response) return response;
        const std::string etag = "\"" + hex(sha256(response->body)).substr(0, 16) + "\"";
        if (request.header("if-none-match").find(etag) != std::string_view::npos) response = Response{304, {}, {}};
        response->headers.emplace_back("ETag", etag);
        response->headers.emplace_back("Cache-Control", "public, max-age=" + std::to_string(book.cache_seconds));
        return response;
    };
}

Result<Response> get_notices(Context& context, const Request& request) {
    api::Parameters parameters(request);
    const auto page = parameters.page({"-issued_at"});
    if (auto refusal = parameters.refusal()) return refuse(std::move(*refusal));
    Json items = Json::array();
    for (const auto& notice : context.database.all(sql::public_notices, read_notice, page.after_integer(0, INT64_MAX),
                                                   page.after_integer(1, INT64_MAX), page.rows_to_read())) {
        Json item = notice_json(notice);
        item["sort_key"] = notice.issued_at.ms;
        items.push_back(std::move(item));
    }
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["sort_key"], last["id"]}); });
    for (Json& item : items) item.erase("sort_key");
    return api::json(api::list(std::move(items), next, context.database.value<std::int64_t>(sql::count_public_notices).value_or(0)));
}

Result<Response> get_notice(Context& context, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    const auto notice = notice_of(context, *id);
    if (!notice) return refuse(RefusalClass::not_found, "api.no_such_record");
    const auto paper = load_paper(context.database, *id);
    Json out = notice_json(*notice);
    Json text = to_json(text_of(context.database, *id, paper->text_number));
    text.erase("copied_to");
    out["text"] = std::move(text);
    return api::json(out);
}

Result<Response> get_docx(Context& context, const Request& request) {
    const auto id = request.id<PaperId>();
    if (!id) return refuse(id.error());
    const auto notice = notice_of(context, *id);
    if (!notice) return refuse(RefusalClass::not_found, "api.no_such_record");
    auto paper = typeset(context, *load_paper(context.database, *id));
    paper.copied_to.clear();
    return api::attachment(documents::write_docx(paper), std::string(documents::docx_media_type), notice->title + ".docx");
}

void add(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(name).append_child(pugi::node_pcdata).set_value(text.c_str());
}

void link(pugi::xml_node parent, const char* relation, const std::string& address) {
    auto node = parent.append_child("link");
    node.append_attribute("rel") = relation;
    node.append_attribute("href") = address.c_str();
}

// Addresses are relative to the feed's own: the server need not guess under which name it was asked.
std::string atom_of(const std::vector<PublicNotice>& notices, Instant now) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto feed = document.append_child("feed");
    feed.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
    feed.append_attribute("xml:lang") = "zh-CN";
    add(feed, "id", feed_id);
    add(feed, "title", "政务新媒体通报");
    add(feed, "updated", rfc3339(notices.empty() ? Date::of(now).begins_at() : notices.front().issued_at));
    link(feed, "self", "/api/v1/public/notices.atom");
    link(feed, "alternate", "/register/notices");
    for (const auto& notice : notices) {
        auto entry = feed.append_child("entry");
        add(entry, "id", std::string(feed_id) + ":" + std::to_string(notice.id.value));
        add(entry, "title", notice.title);
        add(entry, "updated", rfc3339(notice.issued_at));
        add(entry.append_child("author"), "name", notice.unit_name);
        add(entry, "summary", notice.document_number + "，" + documents::written_date(Date::of(notice.issued_at)) + "印发。");
        link(entry, "alternate", "/register/notices/" + std::to_string(notice.id.value));
    }
    std::ostringstream out;
    document.save(out, " ");
    return std::move(out).str();
}

Result<Response> get_feed(Context& context, const Request&) {
    const auto most = context.rulebook.part<TemplateBook>().feed_entries;
    const auto notices = context.database.all(sql::public_notices, read_notice, INT64_MAX, INT64_MAX, most);
    return Response{200, atom_of(notices, context.clock.now()), "application/atom+xml; charset=utf-8"};
}

}  // namespace

void add_public_routes(api::Router& router) {
    const auto limiter = std::make_shared<api::RateLimiter>();
    router.get("/public/notices", open_to_all(limiter, Cost::ask, get_notices), api::Access::anyone);
    router.get("/public/notices/{id}", open_to_all(limiter, Cost::ask, get_notice), api::Access::anyone);
    router.get("/public/notices/{id}/docx", open_to_all(limiter, Cost::download, get_docx), api::Access::anyone);
    router.get("/public/notices.atom", open_to_all(limiter, Cost::download, get_feed), api::Access::anyone);
}

}  // namespace yanlu::papers
