#include "assessment/sets.hpp"

#include <fstream>
#include <sstream>

#include "assessment/set_view.hpp"
#include "assessment/statements.hpp"
#include "base/digest.hpp"
#include "ledger/perform.hpp"
#include "organisation/domain/unit.hpp"
#include "organisation/permissions.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/rules.hpp"

namespace yanlu::assessment {
namespace {

using organisation::Caller;
using organisation::Permissions;

using TextOf = std::function<std::optional<std::string>(const std::string&)>;

References references_of(const Rulebook& rulebook, TextOf text_of) {
    References out;
    for (const auto& composed : rulebook.part<supervision::RuleSet>().rules()) out.rules.insert(composed.rule.id);
    for (const auto& item : rulebook.part<supervision::ManualItems>().items()) out.rules.insert(item.id);
    for (const auto& [key, article] : rulebook.articles()) out.articles.insert(key);
    for (const std::string& kind : organisation::unit_kinds()) out.unit_kinds.insert(kind);
    out.text_of = std::move(text_of);
    return out;
}

TextOf among(const std::map<std::string, std::string>& texts) {
    return [&texts](const std::string& id) {
        const auto found = texts.find(id);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
    };
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

struct Version {
    std::int64_t number = 0;
    std::string body;
    std::string state;
    PersonId proposed_by;
};

std::optional<Version> find_version(Context& context, const std::string& id, std::int64_t number) {
    return context.database.one(
        sql::set_version,
        [](const storage::Row& row) {
            return Version{row.integer(0), row.get<std::string>(1), row.get<std::string>(2), row.get<PersonId>(3)};
        },
        id, number);
}

// The newest released text at `known`, its version with it.
std::optional<Version> released(Context& context, const std::string& id, Instant known) {
    const auto own = context.database.one(
        sql::set_released,
        [](const storage::Row& row) {
            return Version{row.integer(0), row.get<std::string>(1), "released", {}};
        },
        id, known);
    if (own) return own;
    const auto& texts = context.rulebook.part<RulebookSets>().texts();
    const auto found = texts.find(id);
    return found == texts.end() ? std::nullopt : std::optional(Version{0, found->second, "released", {}});
}

// Reading tells which texts are extended: each that was asked for is one.
SetText with_bases(Context& context, std::string id, Version version, Instant known) {
    SetText out{std::move(id), version.number, std::move(version.body), {}};
    const auto text_of = [&](const std::string& base) -> std::optional<std::string> {
        const auto found = released(context, base, known);
        if (found) out.bases[base] = found->body;
        return found ? std::optional(found->body) : std::nullopt;
    };
    read_set(out.body, references_of(context.rulebook, text_of));
    return out;
}

ReadSet read_now(Context& context, const std::string& text) {
    return read_set(text, references_of(context.rulebook, [&](const std::string& base) -> std::optional<std::string> {
                        const auto found = released(context, base, context.clock.now());
                        return found ? std::optional(found->body) : std::nullopt;
                    }));
}

Json versions_json(Context& context, const std::string& id) {
    Json out = Json::array();
    context.database.each(
        sql::set_versions,
        [&](const storage::Row& row) {
            out.push_back({{"version", row.integer(0)},
                           {"state", row.text(1)},
                           {"proposed_by", row.text(2)},
                           {"proposed_at", rfc3339(row.get<Instant>(3))},
                           {"decided_by", row.text(4)},
                           {"decided_at", row.is_null(5) ? Json(nullptr) : Json(rfc3339(row.get<Instant>(5)))},
                           {"reason", row.text(6)}});
        },
        id);
    return out;
}

Result<Json> shown(Context& context, const std::string& id, const Version& version) {
    const ReadSet read = read_now(context, version.body);
    Json out = set_json(context.rulebook, read);
    out["version"] = version.number;
    out["state"] = version.state;
    out["text"] = version.body;
    out["is_of_rulebook"] = version.number == 0;
    out["versions"] = versions_json(context, id);
    return out;
}

}  // namespace

std::string SetText::digest() const { return hex(sha256(canonical(Json{{"body", body}, {"bases", bases}}))); }

RulebookSets::RulebookSets(const Rulebook& rulebook) {
    std::map<std::string, std::filesystem::path> files;
    for (const auto& file : rulebook.files("indicators", ".yaml")) {
        texts_[file.stem().string()] = read_file(file);
        files[file.stem().string()] = file;
    }
    for (const auto& [id, text] : texts_) {
        const ReadSet read = read_set(text, references_of(rulebook, among(texts_)));
        if (!read.faults.empty()) {
            const Fault& first = read.faults.front();
            throw RulebookError(files[id], std::to_string(first.line) + ": " + rulebook.message(first.code, first.args));
        }
        if (read.set.id != id) throw RulebookError(files[id], "the id is not the file's name");
    }
}

Result<SetText> set_in_force(Context& context, const std::string& id, Instant known) {
    auto version = released(context, id, known);
    if (!version) return invalid("assessment.no_such_set", "set_id", {{"set", id}});
    return with_bases(context, id, std::move(*version), known);
}

Result<SetText> set_of_version(Context& context, const std::string& id, std::int64_t number) {
    if (number == 0) {
        const auto& texts = context.rulebook.part<RulebookSets>().texts();
        const auto found = texts.find(id);
        if (found == texts.end()) return invalid("assessment.no_such_set", "set_id", {{"set", id}});
        return with_bases(context, id, {0, found->second, "released", {}}, context.clock.now());
    }
    auto version = find_version(context, id, number);
    if (!version || version->state != "released") return invalid("assessment.set_not_released", "set_version", {{"set", id}});
    return with_bases(context, id, std::move(*version), context.clock.now());
}

IndicatorSet parsed(const Rulebook& rulebook, const SetText& text) {
    ReadSet read = read_set(text.body, references_of(rulebook, among(text.bases)));
    if (!read.faults.empty()) throw std::logic_error("a set that was accepted cannot be read: " + read.faults.front().code);
    return std::move(read.set);
}

Result<Json> list_sets(Context& context, const Caller& caller) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.read_sets")) return refuse(std::move(*refusal));
    std::set<std::string> ids;
    for (const auto& [id, text] : context.rulebook.part<RulebookSets>().texts()) ids.insert(id);
    context.database.each(sql::set_ids, [&](const storage::Row& row) { ids.insert(row.get<std::string>(0)); });
    Json items = Json::array();
    for (const std::string& id : ids) {
        auto version = released(context, id, context.clock.now());
        const bool is_in_force = version.has_value();
        if (!version) version = find_version(context, id, 1);
        Json set = shown(context, id, *version).value();
        set.erase("text");
        set["is_in_force"] = is_in_force;
        items.push_back(std::move(set));
    }
    return Json{{"items", std::move(items)}};
}

Result<Json> show_set(Context& context, const Caller& caller, const std::string& id, std::optional<std::int64_t> number) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.read_sets")) return refuse(std::move(*refusal));
    auto version = number && *number > 0 ? find_version(context, id, *number) : released(context, id, context.clock.now());
    if (!version && !number) version = find_version(context, id, 1);  // proposed, never released
    if (!version) return refuse(RefusalClass::not_found, "api.no_such_record");
    return shown(context, id, *version);
}

Result<Json> check_set_text(Context& context, const Caller& caller, const std::string& text) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.propose_set")) return refuse(std::move(*refusal));
    return set_json(context.rulebook, read_now(context, text));
}

Result<Json> propose_set(Context& context, const Caller& caller, const std::string& text) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.propose_set")) return refuse(std::move(*refusal));
    const ReadSet read = read_now(context, text);
    if (!read.faults.empty()) return refuse(refusal_of(context.rulebook, read.faults));
    const std::string digest = hex(sha256(text));
    const auto made = ledger::perform(context, caller.command("assessment.propose_set", {{"digest", digest}}),
                                      [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                          const auto number = *database.value<std::int64_t>(sql::next_set_version, read.set.id);
                                          const auto id = storage::allocate<SetVersionId>(database);
                                          database.execute(sql::insert_set_version, id, read.set.id, number, text, digest,
                                                           caller.actor.person, context.clock.now());
                                          journal.record({.subject_kind = "indicator_set",
                                                          .subject_id = id.value,
                                                          .to = "proposed",
                                                          .facts = {{"set", read.set.id}, {"version", number}, {"digest", digest}}});
                                          return Json{{"version", number}};
                                      });
    if (!made) return made;
    return show_set(context, caller, read.set.id, made->at("version").get<std::int64_t>());
}

Result<Json> decide_set(Context& context, const Caller& caller, const std::string& id, std::int64_t number, bool is_released,
                        const std::string& reason) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "assessment.release_set")) return refuse(std::move(*refusal));
    const std::string state = is_released ? "released" : "declined";
    const auto done =
        ledger::perform(context, caller.command("assessment.release_set", {{"set", id}, {"version", number}, {"state", state}}),
                        [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                            const auto version = find_version(context, id, number);
                            if (!version) return refuse(RefusalClass::not_found, "api.no_such_record");
                            if (version->state != "proposed") return refuse(RefusalClass::conflict, "assessment.set_decided");
                            if (version->proposed_by == caller.actor.person)
                                return refuse(RefusalClass::conflict, "assessment.second_person");
                            if (!is_released && reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
                            const auto row = database.value<std::int64_t>(sql::set_version_id, id, number);
                            database.execute(sql::decide_set_version, *row, state, caller.actor.person, context.clock.now(), reason);
                            journal.record({.subject_kind = "indicator_set",
                                            .subject_id = *row,
                                            .from = "proposed",
                                            .to = state,
                                            .reason = reason,
                                            .facts = {{"set", id}, {"version", number}}});
                            return Json::object();
                        });
    if (!done) return done;
    return show_set(context, caller, id, number);
}

}  // namespace yanlu::assessment
