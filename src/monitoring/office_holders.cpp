// Rows of office_holders, and what the engine is told of them.
#include "monitoring/office_holders.hpp"

#include <algorithm>
#include <array>

#include "api/response.hpp"
#include "base/text.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/read_posts.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using organisation::Permissions;

constexpr std::int64_t forever = INT64_MAX;
constexpr const char* proposing = "monitoring.propose_words";
constexpr const char* reading = "monitoring.read_words";

OfficeHolder read_holder(const storage::Row& row) {
    const auto text = [&](int column) { return row.get<std::string>(column); };
    return {row.get<OfficeHolderId>(0), row.get<WordChangeId>(1), text(2), text(3), text(4), text(5), text(6), row.integer(7)};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json to_json(const OfficeHolder& holder) {
    return {{"id", holder.id.value},
            {"change_id", holder.change.value},
            {"name", holder.name},
            {"titles", holder.titles},
            {"unit", holder.unit},
            {"valid_from", or_null(holder.valid_from)},
            {"valid_to", or_null(holder.valid_to)},
            {"replaces_id", holder.replaces > 0 ? Json(holder.replaces) : Json(nullptr)}};
}

void append_rows(storage::Connection& database, WordChangeId change, const std::vector<OfficeHolder>& holders) {
    static constexpr std::array<std::string_view, 10> columns{"id",         "change_id", "name",        "titles",        "unit_name",
                                                              "valid_from", "valid_to",  "replaces_id", "recorded_from", "recorded_to"};
    std::int64_t id = storage::allocate_ids(database, static_cast<std::int64_t>(holders.size()));
    std::vector<storage::Value> values;
    values.reserve(holders.size() * columns.size());
    for (const OfficeHolder& h : holders)
        values.insert(values.end(), {id++, change, h.name, h.titles, h.unit, h.valid_from, h.valid_to, h.replaces, forever, forever});
    database.append_rows("office_holders", columns, values);
}

// 云湾市教育局: also 教育局, and what the tree calls it in short; 石榴镇人民政府: also 石榴镇.
std::vector<std::string> forms_of(const std::string& unit, const CityNames& names) {
    std::vector<std::string> forms{unit};
    const auto add = [&](std::string form) {
        if (count_code_points(form) >= 2 && std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
    };
    add(stem_of(unit, names.city));
    for (const auto& whole : {names.city + unit, unit}) {
        if (const auto known = names.units.short_names.find(whole); known != names.units.short_names.end()) add(known->second);
    }
    for (const std::string_view body : {"人民政府", "办事处", "管理委员会"}) {
        for (const auto& form : std::vector(forms)) {
            if (form.ends_with(body)) add(form.substr(0, form.size() - body.size()));
        }
    }
    return forms;
}

inspect::ExtraPerson person_of(const OfficeHolder& holder, const CityNames& names) {
    return {.name = holder.name,
            .titles = holder.titles,
            .office = holder.titles.starts_with(holder.unit) ? holder.titles : holder.unit + holder.titles,
            .units = forms_of(holder.unit, names),
            .valid_from = Date::parse(holder.valid_from),
            .valid_to = Date::parse(holder.valid_to)};
}

Json facts_of(const std::vector<OfficeHolder>& holders) {
    Json facts = Json::array();
    for (const auto& holder : holders) facts.push_back(to_json(holder));
    return facts;
}

Result<Json> write(Context& context, const Caller& caller, WordChange change, std::vector<OfficeHolder> holders) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, proposing)) return refuse(std::move(*refusal));
    const Json request{{"action", change.action}, {"title", change.title}, {"reason", change.reason}, {"holders", facts_of(holders)}};
    const auto done =
        ledger::perform(context, caller.command(proposing, request), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            return Json{{"id", insert_holders(context, caller, change, holders, journal).id.value}};
        });
    if (!done) return done;
    return show_word_change(context, caller, WordChangeId{done->at("id").get<std::int64_t>()});
}

Refusal fault_refused(const std::string& fault, std::string field, const std::string& name) {
    return {RefusalClass::invalid, "monitoring.holder." + fault, std::move(field), "", {{"value", name}}, {}};
}

WordChange holders_change(const char* action, const std::string& title, const std::string& reason) {
    WordChange change;
    change.action = action;
    change.content = "holders";
    change.title = title;
    change.reason = reason;
    return change;
}

}  // namespace

std::string name_without_blanks(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_code_point(name, at);
        if (c != U' ' && c != U'\u3000' && c != U'\u00A0') append_utf8(out, c);
    }
    return out;
}

std::optional<Refusal> why_not_holder(const OfficeHolder& holder) {
    const std::string fault = inspect::fault_of(person_of(holder, {}));
    if (fault.empty()) return std::nullopt;
    const char* field = fault == "dates" ? "valid_to" : fault == "title" ? "titles" : "name";
    return fault_refused(fault, field, holder.name);
}

HolderNews compare_with_live(storage::Connection& database, OfficeHolder& holder) {
    const auto live = database.one(sql::same_office, read_holder, holder.name, holder.titles, holder.unit, holder.valid_from);
    if (!live) return HolderNews::fresh;
    holder.replaces = live->id.value;
    return live->valid_to == holder.valid_to ? HolderNews::same : HolderNews::fresh;
}

std::vector<OfficeHolder> live_holders(storage::Connection& database) { return database.all(sql::live_holders, read_holder); }

std::vector<OfficeHolder> holders_of_change(storage::Connection& database, WordChangeId id) {
    return database.all(sql::holders_of_change, read_holder, id);
}

WordChange insert_holders(Context& context, const Caller& caller, WordChange change, const std::vector<OfficeHolder>& holders,
                          ledger::Journal& journal) {
    change.content = "holders";
    change.word_count = static_cast<std::int64_t>(holders.size());
    change = insert_change(context, caller, std::move(change));
    if (change.action == "add") {
        append_rows(context.database, change.id, holders);
    } else {
        for (const auto& holder : holders) context.database.execute(sql::insert_holder_ending, change.id, holder.id);
    }
    record_draft(change, journal);
    return change;
}

void release_holders(Context& context, const WordChange& change) {
    const Instant now = context.clock.now();
    if (change.action == "end") {
        context.database.execute(sql::end_holders_of_change, change.id, now);
        return;
    }
    context.database.execute(sql::end_replaced_holders, change.id, now);
    context.database.execute(sql::release_holders, change.id, now);
}

inspect::Extras extras_of(const Rulebook& rulebook, const CityNames& names, const std::vector<OfficeHolder>& holders) {
    inspect::Extras out;
    if (holders.empty()) return out;
    const auto& settings = rulebook.part<ProtectedNameSettings>();
    out.rules = {settings.rules.at("holder_name"), settings.rules.at("holder_title"), settings.rules.at("holder_left")};
    out.offices = settings.offices;
    out.offices.title_rule = 1;
    out.offices.left_rule = 2;
    out.offices.city = names.city;
    for (const auto& holder : holders) out.persons.push_back(person_of(holder, names));
    return out;
}

Result<Json> add_holders(Context& context, const Caller& caller, const std::string& title, const std::string& reason,
                         std::vector<OfficeHolder> holders) {
    for (OfficeHolder& holder : holders) {
        if (auto refusal = why_not_holder(holder)) return refuse(std::move(*refusal));
        if (compare_with_live(context.database, holder) == HolderNews::same)
            return refuse(RefusalClass::conflict, "monitoring.holder.known", "name", {{"value", holder.name}});
    }
    return write(context, caller, holders_change("add", title, reason), std::move(holders));
}

Result<Json> end_holders(Context& context, const Caller& caller, const std::string& title, const std::string& reason,
                         const std::vector<OfficeHolderId>& ids) {
    std::vector<OfficeHolder> holders;
    for (const OfficeHolderId id : ids) {
        if (!context.database.value<std::int64_t>(sql::live_holder, id))
            return refuse(RefusalClass::not_found, "api.no_such_record", "holder_ids");
        holders.emplace_back().id = id;
    }
    return write(context, caller, holders_change("end", title, reason), std::move(holders));
}

Result<Json> list_holders(Context& context, const Caller& caller, const HolderFilter& filter, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, reading)) return refuse(std::move(*refusal));
    const std::int64_t change = filter.change ? filter.change->value : 0;
    const std::string pattern = pattern_of(filter.words);
    Json items = facts_of(
        context.database.all(sql::list_holders, read_holder, change, pattern, filter.on, page.after_integer(0, 0), page.rows_to_read()));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    return api::list(std::move(items), next,
                     context.database.value<std::int64_t>(sql::count_holders, change, pattern, filter.on).value_or(0));
}

Result<Json> list_unit_names(Context& context, const Caller& caller, const std::string& words, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, reading)) return refuse(std::move(*refusal));
    const CityNames names = read_city_names(context.database, context.rulebook);
    const auto least = static_cast<std::size_t>(context.rulebook.part<ProtectedNameSettings>().least_characters);
    Json items = Json::array();
    std::int64_t total = 0;
    for (std::size_t i = 0; i < names.units.full.size(); ++i) {
        const auto& [name, from] = names.units.full[i];
        if (name.find(words) == std::string::npos) continue;
        ++total;
        if (static_cast<std::int64_t>(i) < page.after_integer(0, -1) + 1 || static_cast<std::int64_t>(items.size()) >= page.rows_to_read())
            continue;
        const auto former = std::ranges::find(names.units.former, name, &FormerUnitName::name);
        const bool is_former = former != names.units.former.end();
        items.push_back({{"number", i},
                         {"name", name},
                         {"valid_from", from ? Json(from->iso()) : Json(nullptr)},
                         {"former_since", is_former ? Json(former->since.iso()) : Json(nullptr)},
                         {"now", is_former ? or_null(former->now) : Json(nullptr)},
                         {"is_searched", count_code_points(name) >= least}});
    }
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["number"]}); });
    return api::list(std::move(items), next, total);
}

}  // namespace yanlu::monitoring
