// Rows ↔ values.
#include "opening/application_store.hpp"

#include "opening/statements.hpp"

namespace yanlu::opening {
namespace {

std::string iso_or_empty(const std::optional<Instant>& at) { return at ? rfc3339(*at) : std::string(); }
std::optional<std::string> iso_of(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

void read_course(const storage::Row& row, Application& out) {
    out.due_at = row.get<std::optional<Instant>>(9);
    out.due_is_provisional = row.get<bool>(10);
    out.calendar_version = row.get<std::string>(11);
    out.written_by = row.get<PersonId>(12);
    out.written_role = row.get<std::string>(13);
    out.submitted_by = row.get<std::optional<PersonId>>(14);
    out.submitted_role = row.get<std::string>(15);
    out.submitted_at = row.get<std::optional<Instant>>(16);
    out.approved_at = row.get<std::optional<Instant>>(17);
    out.approval_number = row.get<std::optional<std::string>>(18);
    out.reminded_at = row.get<std::optional<Instant>>(19);
    out.account = row.get<std::optional<AccountId>>(20);
    out.opened_on = row.get<std::optional<Date>>(21);
    out.screenshot = row.get<std::optional<AttachmentId>>(22);
    out.created_at = row.get<Instant>(23);
    out.updated_at = row.get<Instant>(24);
    out.closed_at = row.get<std::optional<Instant>>(25);
}

Application application_of(const storage::Row& row) {
    Application out;
    out.id = row.get<ApplicationId>(0);
    out.version = row.integer(1);
    out.state = row.get<std::string>(2);
    out.approver = row.get<std::optional<UnitId>>(3);
    out.form = form_from(Json::parse(row.text(4)));
    out.digest = row.get<std::string>(5);
    out.content_number = row.integer(6);
    out.exceptions = Json::parse(row.text(7)).get<std::vector<std::string>>();
    out.steps = steps_from(Json::parse(row.text(8)));
    read_course(row, out);
    out.step_number = row.integer(26);
    return out;
}

ApplicationAct act_of(const storage::Row& row) {
    return {row.get<std::string>(0), row.integer(1),          row.integer(2),
            row.get<std::string>(3), row.get<std::string>(4), row.get<PersonId>(5),
            row.get<UnitId>(6),      row.get<std::string>(7), row.get<std::optional<PersonId>>(8),
            row.get<bool>(9),        row.get<Instant>(10)};
}

Countersign countersign_of(const storage::Row& row) {
    return {row.get<CountersignId>(0),
            row.get<UnitId>(1),
            row.get<std::optional<PersonId>>(2),
            row.get<std::string>(3),
            row.get<PersonId>(4),
            row.get<Instant>(5),
            row.get<Instant>(6),
            row.get<std::string>(7),
            row.get<std::optional<PersonId>>(8),
            row.get<std::optional<Instant>>(9),
            row.get<std::optional<Instant>>(10)};
}

}  // namespace

const RouteStep* Application::step() const {
    return step_number < 0 || step_number >= static_cast<std::int64_t>(steps.size()) ? nullptr
                                                                                     : &steps[static_cast<std::size_t>(step_number)];
}

Json Application::facts() const {
    return {{"id", id.value},
            {"state", state},
            {"form", form_json(form)},
            {"digest", digest},
            {"content_number", content_number},
            {"exceptions", exceptions},
            {"steps", steps_json(steps)},
            {"step_number", step_number},
            {"due_at", iso_or_empty(due_at)},
            {"approval_number", approval_number.value_or("")},
            {"account_id", account ? account->value : 0},
            {"version", version}};
}

std::optional<Application> find_application(storage::Connection& database, ApplicationId id) {
    return database.one(sql::application, application_of, id);
}

void insert_application(storage::Connection& database, const Application& a) {
    database.execute(sql::insert_application, a.id, a.state, a.form.host_unit, a.form.platform, a.form.name, form_json(a.form).dump(),
                     a.digest, a.calendar_version, a.written_by, a.written_role, a.created_at);
}

void update_application(storage::Connection& database, Application& a) {
    database.execute(sql::update_application, a.id, a.state, a.form.host_unit, a.approver, a.form.platform, a.form.name,
                     form_json(a.form).dump(), a.digest, a.content_number, Json(a.exceptions).dump(), steps_json(a.steps).dump(),
                     a.step_number, a.due_at, a.due_is_provisional, a.calendar_version, a.written_by, a.written_role, a.submitted_by,
                     a.submitted_role, a.submitted_at, a.approved_at, a.approval_number, a.reminded_at, a.account, iso_of(a.opened_on),
                     a.screenshot, a.updated_at, a.closed_at);
    ++a.version;
}

std::vector<ApplicationAct> acts_of(storage::Connection& database, ApplicationId id) { return database.all(sql::acts, act_of, id); }

void insert_act(storage::Connection& database, ApplicationId id, const ApplicationAct& act) {
    database.execute(sql::insert_act, storage::allocate_ids(database), id, act.event, act.step_number, act.content_number, act.digest,
                     act.opinion, act.person, act.unit, act.role, act.on_behalf_of, act.acted_at);
}

void void_signatures(storage::Connection& database, const Application& application, std::int64_t from_step) {
    database.execute(sql::void_signatures, application.id, application.content_number, from_step);
}

std::vector<Countersign> countersigns_of(storage::Connection& database, ApplicationId id) {
    return database.all(sql::countersigns, countersign_of, id);
}

std::vector<registry::Attachment> materials_of(storage::Connection& database, ApplicationId id) {
    const auto ids = database.all(sql::materials, [](const storage::Row& row) { return row.get<AttachmentId>(0); }, id);
    std::vector<registry::Attachment> out;
    for (const AttachmentId each : ids) out.push_back(registry::find_attachment(database, each).value());
    return out;
}

std::string digest_now(storage::Connection& database, const Application& application) {
    std::vector<std::string> digests;
    for (const auto& material : materials_of(database, application.id)) digests.push_back(material.digest);
    return content_digest(application.form, std::move(digests));
}

}  // namespace yanlu::opening
