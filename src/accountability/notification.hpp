// A notification as its rows hold it: what is known now, and what was known before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accountability/domain/ladder.hpp"
#include "base/json.hpp"
#include "ledger/context.hpp"

namespace yanlu::accountability {

using NotificationId = Id<struct NotificationTag>;

struct Notification {
    NotificationId id;
    std::int64_t version = 1;
    std::string level;
    std::string issuer;
    std::string document_number;  // empty: the issuer gave none
    std::string title = {};
    Date issued_on;
    std::optional<AccountId> account = {};
    UnitId unit = {};    // that was notified
    UnitId holder = {};  // that goes on with what it left
    std::string cause;
    bool is_prominent = false;
    std::string summary = {};
    std::string source = "person";  // person | import | paper
    std::optional<std::int64_t> source_id = {};
    std::optional<AttachmentId> attachment = {};
    std::optional<Date> withdrawn_on = {};
    std::string reason = {};  // of the correction or withdrawal
    PersonId recorded_by = {};
    Instant recorded_from = {};

    std::string state() const { return withdrawn_on ? "withdrawn" : "standing"; }
    // One document names an account, or a unit as a whole, once.
    std::string sameness() const;
    Standing standing() const;
    Json facts() const;  // for the ledger's digests and for telling whether two say the same
};

std::optional<Notification> find_notification(storage::Connection& database, NotificationId id);
std::optional<NotificationId> notification_of_sameness(storage::Connection& database, const std::string& sameness);
// Everything that was ever known of it, oldest first.
std::vector<Notification> versions_of(storage::Connection& database, NotificationId id);

// Of the calendar year of `as_of`: issued by that day, not withdrawn by it, as known at `known_at`.
std::vector<Notification> standing_as_of(storage::Connection& database, Date as_of, Instant known_at);
// Standing now, of one account in one calendar year.
std::vector<Notification> standing_of_account(storage::Connection& database, AccountId account, int year);
// Standing now, of one document and the unit that it notified.
std::vector<Notification> standing_of_document(storage::Connection& database, const Notification& like);

// Inside a transaction. A version takes the place of the one before it, also where the clock was set back meanwhile.
void insert_notification(Context& context, Notification& notification);
void write_version(Context& context, Notification& notification, const Notification& before);
void move_notifications(storage::Connection& database, UnitId from, UnitId to);

}  // namespace yanlu::accountability
