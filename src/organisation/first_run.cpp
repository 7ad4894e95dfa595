// The code, and the one transaction that it opens: tree, person, post, login.
#include "organisation/first_run.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "organisation/appointing.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/person_store.hpp"
#include "organisation/settings.hpp"
#include "organisation/statements.hpp"
#include "organisation/unit_store.hpp"

namespace yanlu::organisation {
namespace {

UnitId record_unit(Context& context, ledger::Journal& journal, const UnitFacts& facts) {
    const UnitId id = insert_unit(context, facts, context.clock.today());
    journal.record({.subject_kind = "unit", .subject_id = id.value, .to = facts.state, .after = facts_json(facts)});
    return id;
}

// 云湾市 → 云湾市人民政府 with 云湾市人民政府办公室 below it; everything else grows from there.
UnitId plant_tree(Context& context, ledger::Journal& journal, const std::string& city) {
    const std::string decision = "首次启用";
    const UnitId root = record_unit(context, journal,
                                    {.name = city + "人民政府",
                                     .short_name = city,
                                     .kind = "government",
                                     .level = "city",
                                     .area = city,
                                     .is_covered = false,
                                     .decision = decision});
    record_unit(context, journal,
                {.name = city + "人民政府办公室",
                 .short_name = "市府办",
                 .kind = "city_office",
                 .level = "city",
                 .parent = root,
                 .supervising_unit = root,
                 .area = city,
                 .decision = decision});
    return root;
}

bool is_code(storage::Connection& database, const std::string& typed) {
    const auto digest = database.value<std::string>(sql::first_run_code);
    return digest && equal_in_constant_time(*digest, digest_of_token(tidy_first_run_code(typed)));
}

Result<Json> make(Context& context, ledger::Journal& journal, const FirstAdministrator& input, const std::string& hash) {
    const auto root = root_unit(context.database);
    if (!root && trim(input.city_name).empty()) return invalid("organisation.city_name_missing", "city_name");
    const UnitId unit = root ? root->id : plant_tree(context, journal, input.city_name);
    const PersonId person = insert_person(context, input.name, "");
    insert_login(context, person, input.login, hash, false);
    journal.record(person_change(person, "registered"));
    record_appointment(context, journal, {person, unit, "system_administrator", "系统管理员", context.clock.today()});
    context.database.execute(sql::use_first_run_code, context.clock.now());
    return Json{{"is_needed", false}};
}

}  // namespace

bool is_setup_needed(Context& context) {
    const auto read = [](const storage::Row& row) { return row.integer(0); };
    return !context.database.one(sql::system_administrators, read, context.clock.today().iso());
}

std::optional<std::string> new_first_run(Context& context) {
    if (!is_setup_needed(context)) return std::nullopt;
    const std::string code = new_first_run_code(context.rng);
    context.database.execute(sql::set_first_run_code, digest_of_token(tidy_first_run_code(code)), context.clock.now());
    return code;
}

Result<Json> set_up(Context& context, const Caller& anonymous, const FirstAdministrator& input) {
    Caller caller = anonymous;
    caller.idempotency_key.clear();
    const auto& settings = context.rulebook.part<LoginSettings>();
    if (!is_setup_needed(context)) return refuse(RefusalClass::conflict, "organisation.already_set_up");
    if (!is_code(context.database, input.first_run_code))
        return refuse(RefusalClass::forbidden, "organisation.wrong_first_run_code", "first_run_code");
    if (auto refusal = why_not_password(settings.password, input.password, input.login, "password")) return refuse(std::move(*refusal));
    const std::string hash = hash_password(settings.hash, context.rng, input.password);
    return ledger::perform(context, caller.command("organisation.set_up"),
                           [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                               if (!is_setup_needed(context)) return refuse(RefusalClass::conflict, "organisation.already_set_up");
                               if (auto refusal = why_not_person(database, input.name, "", input.login)) return refuse(std::move(*refusal));
                               return make(context, journal, input, hash);
                           });
}

}  // namespace yanlu::organisation
