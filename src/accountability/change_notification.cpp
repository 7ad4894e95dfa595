// Correction, withdrawal and its undoing: a new version each, and the ladder counted anew for what it was and for what it is.
#include <functional>

#include "accountability/notifications.hpp"
#include "accountability/settle_ladder.hpp"
#include "ledger/perform.hpp"
#include "organisation/permissions.hpp"
#include "organisation/unit_store.hpp"
#include "registry/attachments.hpp"

namespace yanlu::accountability {
namespace {

using organisation::Caller;

std::optional<Refusal> why_not(Context& context, const Caller& caller, const std::string& verb, const Notification& subject) {
    const std::string path = organisation::unit_path(context.database, subject.holder);
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb, path)) return refusal;
    if (caller.expected_version && *caller.expected_version != subject.version)
        return Refusal{RefusalClass::precondition_failed, "accountability.version_changed"};
    return std::nullopt;
}

using Change = std::function<std::optional<Refusal>(Notification&)>;

Result<Json> change(Context& context, const Caller& caller, const std::string& verb, NotificationId id, Json request,
                    const std::string& reason, const Change& apply) {
    request["id"] = id.value;
    request["reason"] = reason;
    const auto done = ledger::perform(context, caller.command(verb, request),
                                      [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                          const auto before = find_notification(database, id);
                                          if (!before) return refuse(RefusalClass::not_found, "api.no_such_record");
                                          if (auto refusal = why_not(context, caller, verb, *before)) return refuse(std::move(*refusal));
                                          Notification after = *before;
                                          if (auto refusal = apply(after)) return refuse(std::move(*refusal));
                                          after.reason = reason;
                                          after.recorded_by = caller.actor.person;
                                          write_version(context, after, *before);
                                          journal.record({.subject_kind = "notification",
                                                          .subject_id = id.value,
                                                          .from = before->state(),
                                                          .to = after.state(),
                                                          .reason = reason,
                                                          .before = before->facts(),
                                                          .after = after.facts()});
                                          journal.emit({"accountability.notification_changed", "notification", id.value});
                                          settle_ladder(context, journal, {*before, after});
                                          return Json{{"id", id.value}};
                                      });
    if (!done) return done;
    return show_notification(context, caller, id);
}

std::optional<Refusal> why_not_same_as(Context& context, const Notification& after) {
    const auto other = notification_of_sameness(context.database, after.sameness());
    if (!other || *other == after.id) return std::nullopt;
    return Refusal{RefusalClass::conflict, "accountability.same_as_another", "document_number", "", {{"id", std::to_string(other->value)}}};
}

}  // namespace

Result<Json> enter_notification(Context& context, const Caller& caller, const NotificationInput& input) {
    const std::string verb = "accountability.enter_notification";
    const auto done = ledger::perform(
        context, caller.command(verb, input.to_json()), [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
            if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
            auto notification = notification_of(context, input);
            if (!notification) return refuse(std::move(notification.error()));
            if (input.attachment) {
                if (const auto file = registry::own_attachment(context, caller, *input.attachment, "attachment_id"); !file)
                    return refuse(file.error());
            }
            notification->recorded_by = caller.actor.person;
            const auto taken = take_in(context, journal, std::move(*notification));
            if (!taken) return refuse(taken.error());
            return Json{{"id", taken->id.value}};
        });
    if (!done) return done;
    return show_notification(context, caller, NotificationId{done->at("id").get<std::int64_t>()});
}

Result<Json> correct_notification(Context& context, const Caller& caller, NotificationId id, const NotificationInput& input,
                                  const std::string& reason) {
    return change(context, caller, "accountability.correct_notification", id, input.to_json(), reason,
                  [&](Notification& subject) -> std::optional<Refusal> {
                      if (subject.withdrawn_on)
                          return Refusal{
                              RefusalClass::conflict, "accountability.is_withdrawn", "", "", {{"day", subject.withdrawn_on->iso()}}};
                      auto said = notification_of(context, input);
                      if (!said) return std::move(said.error());
                      if (input.attachment && input.attachment != subject.attachment) {
                          if (const auto file = registry::own_attachment(context, caller, *input.attachment, "attachment_id"); !file)
                              return file.error();
                      }
                      said->id = subject.id;
                      said->version = subject.version;
                      said->source = subject.source;
                      said->source_id = subject.source_id;
                      if (!said->attachment) said->attachment = subject.attachment;
                      subject = std::move(*said);
                      return why_not_same_as(context, subject);
                  });
}

Result<Json> withdraw_notification(Context& context, const Caller& caller, NotificationId id, Date withdrawn_on,
                                   const std::string& reason) {
    return change(
        context, caller, "accountability.withdraw_notification", id, {{"withdrawn_on", withdrawn_on.iso()}}, reason,
        [&](Notification& subject) -> std::optional<Refusal> {
            if (subject.withdrawn_on)
                return Refusal{RefusalClass::conflict, "accountability.is_withdrawn", "", "", {{"day", subject.withdrawn_on->iso()}}};
            if (withdrawn_on > context.clock.today())
                return invalid("accountability.day_in_future", "withdrawn_on", {{"day", withdrawn_on.iso()}}).value();
            if (withdrawn_on < subject.issued_on)
                return invalid("accountability.withdrawn_before_issued", "withdrawn_on", {{"day", subject.issued_on.iso()}}).value();
            subject.withdrawn_on = withdrawn_on;
            return std::nullopt;
        });
}

Result<Json> restore_notification(Context& context, const Caller& caller, NotificationId id, const std::string& reason) {
    return change(context, caller, "accountability.withdraw_notification", id, {{"withdrawn_on", ""}}, reason,
                  [&](Notification& subject) -> std::optional<Refusal> {
                      if (!subject.withdrawn_on) return Refusal{RefusalClass::conflict, "accountability.is_not_withdrawn"};
                      subject.withdrawn_on.reset();
                      return std::nullopt;
                  });
}

}  // namespace yanlu::accountability
