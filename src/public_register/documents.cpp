// Snapshot → feed and files.
#include "public_register/documents.hpp"

#include <sstream>

#include <pugixml.hpp>

#include "documents/table_writer.hpp"
#include "public_register/answer.hpp"

namespace yanlu::public_register {
namespace {

constexpr const char* feed_id = "urn:yanlu:public-register";

void add(pugi::xml_node parent, const char* name, const std::string& text) {
    parent.append_child(name).append_child(pugi::node_pcdata).set_value(text.c_str());
}

void add_link(pugi::xml_node parent, const char* relation, const std::string& address) {
    auto link = parent.append_child("link");
    link.append_attribute("rel") = relation;
    link.append_attribute("href") = address.c_str();
}

std::string event_text(const PublicEvent& event, const PublicAccount& account) {
    std::string text = account.host_unit + "在" + account.platform->zh + "上的账号“" + account.name + "”";
    if (!event.name_before.empty()) text += "，原名“" + event.name_before + "”";
    return text + "，" + event.effective_on.iso() + " 生效。";
}

void add_entry(pugi::xml_node feed, const PublicEvent& event, const Snapshot& snapshot, const Rulebook& rulebook,
               const std::string& address) {
    const PublicAccount& account = snapshot.accounts()[event.account];
    const std::string kind(code_of(event.kind));
    auto entry = feed.append_child("entry");
    add(entry, "id", std::string(feed_id) + ":" + std::to_string(account.id.value) + ":" + kind + ":" + event.effective_on.iso());
    add(entry, "title", rulebook.message("public_register.event." + kind) + "：" + account.name + "（" + account.platform->zh + "）");
    add(entry, "updated", rfc3339(event.effective_on.begins_at()));
    add(entry, "summary", event_text(event, account));
    entry.append_child("category").append_attribute("term") = kind.c_str();
    add_link(entry, "alternate", address + "/register/accounts/" + std::to_string(account.id.value));
}

}  // namespace

std::string atom_feed(const Snapshot& snapshot, const Rulebook& rulebook, const std::string& address) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto feed = document.append_child("feed");
    feed.append_attribute("xmlns") = "http://www.w3.org/2005/Atom";
    feed.append_attribute("xml:lang") = "zh-CN";
    add(feed, "id", feed_id);
    add(feed, "title", "政务新媒体名录动态");
    const bool is_empty = snapshot.events().empty();
    add(feed, "updated", rfc3339((is_empty ? snapshot.day() : snapshot.events().front().effective_on).begins_at()));
    add(feed.append_child("author"), "name", "言路 政务新媒体名录");
    add_link(feed, "self", address + "/api/v1/public/feed.atom");
    add_link(feed, "alternate", address + "/register");
    for (const PublicEvent& event : snapshot.events()) add_entry(feed, event, snapshot, rulebook, address);
    std::ostringstream out;
    document.save(out, " ");
    return std::move(out).str();
}

std::string whole_as_json(const Snapshot& snapshot, const Rulebook& rulebook) {
    Json accounts = Json::array();
    for (const PublicAccount& account : snapshot.accounts()) accounts.push_back(account_json(rulebook, account));
    return Json{{"title", "政务新媒体名录"}, {"as_of", snapshot.day().iso()}, {"accounts", std::move(accounts)}}.dump() + "\n";
}

std::string whole_as_csv(const Snapshot& snapshot, const Rulebook& rulebook) {
    using documents::ColumnType;
    const std::vector<documents::ColumnLook> columns{{.title = "账号名称"},
                                                     {.title = "平台"},
                                                     {.title = "账号标识"},
                                                     {.title = "主办单位"},
                                                     {.title = "状态"},
                                                     {.title = "状态起始日", .type = ColumnType::date},
                                                     {.title = "开设日期", .type = ColumnType::date},
                                                     {.title = "链接"}};
    return documents::table_bytes(documents::TableFormat::csv, "名录", columns, [&](documents::TableWriter& writer) {
        for (const PublicAccount& account : snapshot.accounts()) {
            const std::string state = rulebook.message("public_register.state." + std::string(code_of(account.state)));
            writer.row({account.name, account.platform->zh, account.platform_account_id, account.host_unit, state, account.since.iso(),
                        account.opened_on ? account.opened_on->iso() : std::string(), account.link});
        }
    });
}

}  // namespace yanlu::public_register
