// Entered by one who may; a correction ends the one before it in the same transaction.
#include "api/response.hpp"
#include "compare/comparer.hpp"
#include "compare/domain/sketch.hpp"
#include "ledger/perform.hpp"
#include "monitoring/read_posts.hpp"
#include "organisation/permissions.hpp"
#include "releases/release.hpp"
#include "releases/settings.hpp"
#include "releases/statements.hpp"

namespace yanlu::releases {
namespace {

using organisation::Caller;
using organisation::Permissions;

struct Window {
    Instant from;
    Instant to;
};

Window window_of(const Settings& settings, const NewRelease& release) {
    const Instant day = release.valid_from.begins_at();
    const Instant until = release.embargo_until.value_or(day);
    return {Instant{std::min(day, until).ms - settings.days_before * milliseconds_per_day},
            Instant{std::max(day, until).ms + settings.days_after * milliseconds_per_day}};
}

std::optional<Refusal> why_not_text(Context& context, const NewRelease& release) {
    const auto& limits = context.rulebook.part<compare::Comparer>().limits();
    std::u32string folded;
    compare::fold(release.text, limits.most_characters, folded);
    if (folded.size() < limits.least_characters)
        return invalid("releases.too_short", "text", {{"min", std::to_string(limits.least_characters)}}).value();
    const std::int64_t most = context.rulebook.part<Settings>().days_after;
    const Instant day = release.valid_from.begins_at();
    if (release.embargo_until && std::abs(release.embargo_until->ms - day.ms) > most * milliseconds_per_day)
        return invalid("releases.embargo_too_far", "embargo_until", {{"max", std::to_string(most)}}).value();
    return std::nullopt;
}

Json facts_of(const NewRelease& release) {
    return {{"title", release.title},
            {"issuer", release.issuer},
            {"number", release.number},
            {"valid_from", release.valid_from.iso()},
            {"embargo_until", release.embargo_until ? release.embargo_until->ms : 0}};
}

void end(Context& context, const Caller& caller, const Release& release, const std::string& event, const std::string& to,
         const std::string& reason, std::optional<ReleaseId> successor, ledger::Journal& journal) {
    context.database.execute(sql::end_release, release.id, to, caller.actor.person, context.clock.now(), reason, successor);
    journal.record({.subject_kind = "release",
                    .subject_id = release.id.value,
                    .from = release.state,
                    .to = to,
                    .reason = reason,
                    .facts = {{"event", event}}});
}

// The release that is to be corrected, where that may be.
Result<std::optional<Release>> corrected_by(Context& context, const Caller& caller, const NewRelease& release) {
    if (!release.corrects) return std::optional<Release>();
    auto before = load_release(context.database, *release.corrects);
    if (!before) return refuse(RefusalClass::not_found, "api.no_such_record", "corrects_id");
    if (auto refusal = why_not_end(context, caller, *before, "correct")) return refuse(std::move(*refusal));
    if (release.reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
    return before;
}

Result<Json> write(Context& context, const Caller& caller, const NewRelease& release, ledger::Journal& journal) {
    const auto before = corrected_by(context, caller, release);
    if (!before) return tl::unexpected(before.error());
    const auto id = storage::allocate<ReleaseId>(context.database);
    const std::int64_t chain = *before ? (*before)->chain : id.value;
    const Window window = window_of(context.rulebook.part<Settings>(), release);
    const auto path = context.database.value<std::string>(sql::path_of_unit, caller.actor.unit).value_or("/");
    context.database.execute(sql::insert_release, id, chain, release.title, release.text, release.issuer, release.number,
                             release.valid_from.iso(), release.embargo_until.value_or(Instant{}), window.from, window.to, path,
                             caller.actor.person, context.clock.now());
    if (*before) end(context, caller, **before, "correct", "corrected", release.reason, id, journal);
    journal.record({.subject_kind = "release",
                    .subject_id = id.value,
                    .to = "in_force",
                    .reason = release.reason,
                    .after = facts_of(release),
                    .facts = {{"event", "enter"}, {"chain", chain}}});
    journal.emit({"release.entered", "release", id.value, {{"chain", chain}}});
    return Json{{"id", id.value}};
}

}  // namespace

Result<Json> enter_release(Context& context, const Caller& caller, const NewRelease& release) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "releases.enter")) return refuse(std::move(*refusal));
    if (auto refusal = why_not_text(context, release)) return refuse(std::move(*refusal));
    Json request = facts_of(release);
    request["text"] = release.text;
    request["corrects"] = release.corrects ? release.corrects->value : 0;
    const auto done =
        ledger::perform(context, caller.command("releases.enter", request),
                        [&](storage::Connection&, ledger::Journal& journal) { return write(context, caller, release, journal); });
    if (!done) return done;
    return show_release(context, caller, ReleaseId{done->at("id").get<std::int64_t>()});
}

Result<Json> withdraw_release(Context& context, const Caller& caller, ReleaseId id, const std::string& reason) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "releases.end")) return refuse(std::move(*refusal));
    const auto done = ledger::perform(context, caller.command("releases.end", {{"id", id.value}, {"reason", reason}}),
                                      [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                          const auto release = load_release(database, id);
                                          if (!release) return refuse(RefusalClass::not_found, "api.no_such_record");
                                          if (auto refusal = why_not_end(context, caller, *release, "withdraw"))
                                              return refuse(std::move(*refusal));
                                          if (reason.empty()) return invalid("api.missing", "reason", {{"field", "reason"}});
                                          end(context, caller, *release, "withdraw", "withdrawn", reason, std::nullopt, journal);
                                          journal.emit({"release.withdrawn", "release", id.value, {{"chain", release->chain}}});
                                          return Json{{"id", id.value}};
                                      });
    if (!done) return done;
    return show_release(context, caller, id);
}

Result<Json> show_release(Context& context, const Caller& caller, ReleaseId id) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "releases.read")) return refuse(std::move(*refusal));
    const auto release = load_release(context.database, id);
    if (!release) return refuse(RefusalClass::not_found, "api.no_such_record");
    Json out = to_json(context, caller, *release);
    out["text"] = release->text;
    out["history"] = Json::array();
    for (const Release& each : releases_of_chain(context.database, release->chain)) {
        Json one = to_json(context, caller, each);
        one.erase("allowed_actions");
        one.erase("counts");
        out["history"].push_back(std::move(one));
    }
    return out;
}

Result<Json> list_releases(Context& context, const Caller& caller, const ReleaseFilter& filter, const api::Page& page) {
    if (auto refusal = context.rulebook.part<Permissions>().why_not(caller, "releases.read")) return refuse(std::move(*refusal));
    const std::string pattern = monitoring::pattern_of(filter.words);
    Json items = Json::array();
    for (const Release& each : context.database.all(sql::list_releases, read_release, filter.state, pattern,
                                                    page.after_integer(0, INT64_MAX), page.rows_to_read()))
        items.push_back(to_json(context, caller, each));
    const auto next = page.cut(items, [](const Json& last) { return Json::array({last["id"]}); });
    const auto total = context.database.value<std::int64_t>(sql::count_releases, filter.state, pattern);
    return api::list(std::move(items), next, total.value_or(0));
}

}  // namespace yanlu::releases
