// Twice through the rows: once without writing, to learn who is new; then, with their passwords hashed outside the transaction, for good.
#include "organisation/import_people.hpp"

#include <map>

#include "base/text.hpp"
#include "organisation/appointing.hpp"
#include "organisation/appointment_store.hpp"
#include "organisation/password_hash.hpp"
#include "organisation/permissions.hpp"
#include "organisation/person_store.hpp"
#include "organisation/session.hpp"
#include "organisation/settings.hpp"
#include "organisation/unit_directory.hpp"

namespace yanlu::organisation {
namespace {

using documents::ImportedRow;

struct Secret {
    std::string password;
    std::string hash;
};
using Secrets = std::map<std::string, Secret>;  // by login

std::string cell(const ImportedRow& row, const char* key) {
    const auto found = row.values.find(key);
    return found == row.values.end() ? "" : found->second;
}

class Import {
public:
    Import(Context& context, const Caller& caller, ledger::Journal& journal, const documents::SheetForm& form, const Secrets& secrets)
        : context_(context), caller_(caller), journal_(journal), form_(form), secrets_(secrets), directory_(context.database) {}

    PeopleImport run(const std::vector<ImportedRow>& rows) {
        report_.rows_total = rows.size();
        for (const ImportedRow& row : rows) {
            ImportedRow copy = row;
            if (copy.problems.empty()) {
                if (auto refusal = take(row)) add_problem(copy, std::move(*refusal));
            }
            if (!copy.problems.empty()) report_.bad.push_back(std::move(copy));
        }
        return std::move(report_);
    }

private:
    std::optional<Refusal> take(const ImportedRow& row) {
        const std::string login = ascii_lower(cell(row, "login"));
        const auto unit = directory_.named(cell(row, "unit"));
        if (!unit) return directory_.unknown(cell(row, "unit"), "unit");
        const auto known = find_login(context_.database, login);
        if (!known) {
            if (auto refusal = why_not_person(context_.database, cell(row, "name"), cell(row, "phone"), login)) return refusal;
        } else if (find_person(context_.database, known->person)->name != cell(row, "name")) {
            return Refusal{RefusalClass::conflict, "organisation.login_taken", "login", {}, {{"login", login}}};
        }
        return known ? take_known(row, known->person, *unit) : take_new(row, login, *unit);
    }

    NewAppointment post_of(const ImportedRow& row, PersonId person, UnitId unit) const {
        return {person, unit, cell(row, "role"), cell(row, "title"), *Date::parse(cell(row, "valid_from"))};
    }

    std::optional<Refusal> take_known(const ImportedRow& row, PersonId person, UnitId unit) {
        for (const Appointment& held : appointments_of_person(context_, person)) {
            if (held.unit != unit || held.role != cell(row, "role")) continue;
            ++report_.unchanged;
            return std::nullopt;
        }
        return appoint(post_of(row, person, unit));
    }

    // The post is judged before the person is written: a refused row leaves nothing.
    std::optional<Refusal> take_new(const ImportedRow& row, const std::string& login, UnitId unit) {
        if (auto refusal = why_not_post(context_, caller_, post_of(row, PersonId{}, unit))) return refusal;
        const PersonId person = insert_person(context_, cell(row, "name"), cell(row, "phone"));
        const auto secret = secrets_.find(login);
        insert_login(context_, person, login, secret == secrets_.end() ? "" : secret->second.hash, true);
        journal_.record(person_change(person, "registered"));
        ++report_.created;
        report_.passwords.push_back({cell(row, "name"), login, cell(row, "unit"), secret == secrets_.end() ? "" : secret->second.password});
        return appoint(post_of(row, person, unit));
    }

    std::optional<Refusal> appoint(const NewAppointment& post) {
        if (auto refusal = why_not_appointed(context_, caller_, post)) return refusal;
        record_appointment(context_, journal_, post);
        ++report_.appointed;
        return std::nullopt;
    }

    void add_problem(ImportedRow& row, Refusal refusal) const {
        static const std::map<std::string, std::string> column_of{{"unit_id", "unit"}, {"person_id", "name"}};
        if (const auto renamed = column_of.find(refusal.field); renamed != column_of.end()) refusal.field = renamed->second;
        refusal.args["row"] = std::to_string(row.number);
        for (const auto& column : form_.columns) {
            if (column.key == refusal.field) refusal.args["column"] = column.title;
        }
        row.problems.push_back(std::move(refusal));
    }

    Context& context_;
    const Caller& caller_;
    ledger::Journal& journal_;
    const documents::SheetForm& form_;
    const Secrets& secrets_;
    UnitDirectory directory_;
    PeopleImport report_;
};

// One pass in a transaction that stays only if the mode lets it.
PeopleImport pass(Context& context, const Caller& caller, const std::vector<ImportedRow>& rows, ImportMode mode, const Secrets& secrets) {
    const documents::SheetForm form = people_form(context.rulebook);
    PeopleImport report;
    const auto written = perform_on_sessions(
        context, caller.command("organisation.import_people"), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            report = Import(context, caller, journal, form, secrets).run(rows);
            if (mode == ImportMode::good_rows || (mode == ImportMode::all_or_none && report.bad.empty())) return Json::object();
            return refuse(RefusalClass::conflict, "organisation.import_not_written");
        });
    report.is_written = written.has_value();
    if (!report.is_written) report.passwords.clear();
    return report;
}

std::vector<documents::Choice> role_choices(const Rulebook& rulebook) {
    std::vector<documents::Choice> out;
    for (const RoleDescription& role : rulebook.part<Permissions>().roles()) out.push_back({role.code, role.zh});
    return out;
}

}  // namespace

documents::SheetForm people_form(const Rulebook& rulebook) {
    using documents::ValueKind;
    documents::SheetForm form;
    form.title = "人员";
    form.columns = {{.key = "name", .title = "姓名", .is_required = true, .max_characters = 40},
                    {.key = "login",
                     .title = "登录名",
                     .is_required = true,
                     .kind = ValueKind::code,
                     .max_characters = 40,
                     .help = "小写字母、数字、点、下划线、连字符"},
                    {.key = "phone", .title = "电话", .kind = ValueKind::phone, .max_characters = 20},
                    {.key = "unit", .title = "单位", .is_required = true, .max_characters = 100, .help = "全称或简称"},
                    {.key = "role", .title = "岗位", .is_required = true, .kind = ValueKind::choice, .choices = role_choices(rulebook)},
                    {.key = "title", .title = "职务", .is_required = true, .max_characters = 60},
                    {.key = "valid_from", .title = "任职日期", .is_required = true, .kind = ValueKind::date, .help = "如 2026-03-01"}};
    form.unique_keys = {"login", "unit", "role"};
    form.instructions = {"一人多岗的写多行，姓名和登录名相同。", "新建的登录会得到一次性密码，首次登录须修改。"};
    return form;
}

Result<PeopleImport> import_people(Context& context, const Caller& caller, const std::vector<ImportedRow>& rows, ImportMode mode) {
    if (!caller.is_system) return refuse(RefusalClass::forbidden, "organisation.only_the_system");
    Secrets secrets;
    const PeopleImport trial = pass(context, caller, rows, ImportMode::dry_run, secrets);
    if (mode == ImportMode::dry_run || (mode == ImportMode::all_or_none && !trial.bad.empty())) return trial;
    for (const ImportedRow& row : rows) {
        const std::string login = ascii_lower(cell(row, "login"));
        if (secrets.contains(login) || !is_login_name(login) || find_login(context.database, login)) continue;
        const std::string password = new_one_time_password(context.rng);
        secrets[login] = {password, hash_password(context.rulebook.part<LoginSettings>().hash, context.rng, password)};
    }
    return pass(context, caller, rows, mode, secrets);
}

}  // namespace yanlu::organisation
