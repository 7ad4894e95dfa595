// Use cases of notifications: enter, correct, withdraw, restore, read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accountability/notification.hpp"
#include "api/paging.hpp"
#include "documents/table_writer.hpp"
#include "ledger/perform.hpp"
#include "organisation/caller.hpp"

namespace yanlu::accountability {

struct NotificationInput {
    std::string level;
    std::string issuer = {};  // empty: who usually issues at that level
    std::string document_number = {};
    std::string title = {};
    Date issued_on;
    std::optional<AccountId> account = {};
    std::optional<UnitId> unit = {};  // with an account: only where its host on that day is meant otherwise
    std::string cause;
    bool is_prominent = false;
    std::string summary = {};
    std::optional<AttachmentId> attachment = {};
    Json to_json() const;
};

// Checks what was said and matches it with registry and units. Nobody's right is asked.
Result<Notification> notification_of(Context& context, const NotificationInput& input);

// Takes in what notification_of gave, inside a transaction of the caller's: row, ledger entry, what follows on the ladder. The same again
// changes nothing and gives the one that is there; the same document and account with something else said is refused.
struct TakenIn {
    NotificationId id;
    bool is_new = false;
};
Result<TakenIn> take_in(Context& context, ledger::Journal& journal, Notification notification);
// Why take_in would refuse, nothing if it would not; `is_known` says that it would change nothing.
std::optional<Refusal> why_not_take_in(Context& context, const Notification& notification, bool& is_known);

// Each answers the notification as GET /accountability/notifications/{id} shows it.
Result<Json> enter_notification(Context&, const organisation::Caller&, const NotificationInput&);
Result<Json> correct_notification(Context&, const organisation::Caller&, NotificationId, const NotificationInput&,
                                  const std::string& reason);
Result<Json> withdraw_notification(Context&, const organisation::Caller&, NotificationId, Date withdrawn_on, const std::string& reason);
Result<Json> restore_notification(Context&, const organisation::Caller&, NotificationId, const std::string& reason);

struct NotificationFilter {
    std::string level = {};
    std::string cause = {};
    std::string state = {};  // standing | withdrawn
    std::string words = {};
    std::optional<int> year = {};
    std::optional<AccountId> account = {};
    std::optional<UnitId> under = {};
    std::optional<bool> is_prominent = {};
};
Result<Json> list_notifications(Context&, const organisation::Caller&, const NotificationFilter&, const api::Page&);
Result<Json> show_notification(Context&, const organisation::Caller&, NotificationId);
Result<std::string> export_notifications(Context&, const organisation::Caller&, const NotificationFilter&, documents::TableFormat);
// The document that was attached to it, to whom it is shown.
Result<AttachmentId> document_of(Context&, const organisation::Caller&, NotificationId);

// As a page shows one: names of today, words of its codes.
Json notification_json(Context& context, const Notification& notification);

}  // namespace yanlu::accountability
