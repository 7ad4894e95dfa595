// Rows of notifications and notification_versions.
#include <algorithm>

#include "accountability/notification.hpp"
#include "accountability/statements.hpp"

namespace yanlu::accountability {
namespace {

std::optional<std::string> iso(const std::optional<Date>& day) { return day ? std::optional(day->iso()) : std::nullopt; }

Notification read(const storage::Row& row) {
    Notification out{.id = row.get<NotificationId>(0),
                     .version = row.integer(1),
                     .level = row.get<std::string>(2),
                     .issuer = row.get<std::string>(3),
                     .document_number = row.get<std::string>(4),
                     .title = row.get<std::string>(5),
                     .issued_on = row.get<Date>(6),
                     .account = row.get<std::optional<AccountId>>(7),
                     .unit = row.get<UnitId>(8),
                     .holder = row.get<UnitId>(9),
                     .cause = row.get<std::string>(10),
                     .is_prominent = row.get<bool>(11)};
    out.summary = row.get<std::string>(12);
    out.source = row.get<std::string>(13);
    out.source_id = row.get<std::optional<std::int64_t>>(14);
    out.attachment = row.get<std::optional<AttachmentId>>(15);
    out.withdrawn_on = row.get<std::optional<Date>>(16);
    out.reason = row.get<std::string>(17);
    out.recorded_by = row.get<PersonId>(18);
    out.recorded_from = row.get<Instant>(19);
    return out;
}

void insert_version(Context& context, const Notification& n) {
    const auto withdrawn_on = iso(n.withdrawn_on);
    context.database.execute(sql::insert_version, storage::allocate_ids(context.database), n.id, n.level, n.issuer, n.document_number,
                             n.title, n.issued_on.iso(), n.account, n.unit, n.holder, n.cause, n.is_prominent, n.summary, n.source,
                             n.source_id, n.attachment, withdrawn_on, n.reason, n.recorded_by, n.recorded_from);
}

std::string first_of_year(int year) { return std::to_string(year) + "-01-01"; }
std::string last_of_year(int year) { return std::to_string(year) + "-12-31"; }

}  // namespace

std::string Notification::sameness() const {
    const std::string document = document_number.empty() ? issuer + "|" + issued_on.iso() : document_number;
    return level + "|" + document + "|" + (account ? "account " + std::to_string(account->value) : "unit " + std::to_string(unit.value));
}

Standing Notification::standing() const {
    return {.id = id.value,
            .account = account ? account->value : 0,
            .unit = unit.value,
            .level = level,
            .issuer = issuer,
            .document_number = document_number,
            .issued_on = issued_on,
            .cause = cause,
            .is_prominent = is_prominent};
}

Json Notification::facts() const {
    return {{"level", level},
            {"issuer", issuer},
            {"document_number", document_number},
            {"title", title},
            {"issued_on", issued_on.iso()},
            {"account_id", account ? account->value : 0},
            {"unit_id", unit.value},
            {"cause", cause},
            {"is_prominent", is_prominent ? 1 : 0},
            {"summary", summary},
            {"attachment_id", attachment ? attachment->value : 0},
            {"withdrawn_on", withdrawn_on ? withdrawn_on->iso() : ""}};
}

std::optional<Notification> find_notification(storage::Connection& database, NotificationId id) {
    return database.one(sql::notification, read, id);
}

std::optional<NotificationId> notification_of_sameness(storage::Connection& database, const std::string& sameness) {
    return database.value<NotificationId>(sql::notification_of_sameness, sameness);
}

std::vector<Notification> versions_of(storage::Connection& database, NotificationId id) {
    return database.all(sql::versions_of_notification, read, id);
}

std::vector<Notification> standing_as_of(storage::Connection& database, Date as_of, Instant known_at) {
    return database.all(sql::standing_as_of, read, first_of_year(as_of.year()), as_of.iso(), known_at);
}

std::vector<Notification> standing_of_account(storage::Connection& database, AccountId account, int year) {
    return database.all(sql::standing_of_account, read, account, first_of_year(year), last_of_year(year));
}

std::vector<Notification> standing_of_document(storage::Connection& database, const Notification& like) {
    return database.all(sql::standing_of_document, read, like.unit, like.level, like.document_number, like.issuer, like.issued_on.iso());
}

void insert_notification(Context& context, Notification& notification) {
    notification.id = storage::allocate<NotificationId>(context.database);
    notification.recorded_from = context.clock.now();
    context.database.execute(sql::insert_notification, notification.id, notification.sameness());
    insert_version(context, notification);
}

void write_version(Context& context, Notification& notification, const Notification& before) {
    const Instant next = before.recorded_from + std::chrono::milliseconds(1);
    notification.recorded_from = std::max(context.clock.now(), next);
    context.database.execute(sql::retire_version, notification.id, notification.recorded_from);
    insert_version(context, notification);
    context.database.execute(sql::touch_notification, notification.id, notification.sameness());
    ++notification.version;
}

void move_notifications(storage::Connection& database, UnitId from, UnitId to) { database.execute(sql::move_notifications, from, to); }

}  // namespace yanlu::accountability
