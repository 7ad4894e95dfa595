// What a person, a sheet or a paper of ours says → a notification of one account or unit, and its place on the ladder.
#include <algorithm>

#include "accountability/domain/document_number.hpp"
#include "accountability/notifications.hpp"
#include "accountability/settings.hpp"
#include "accountability/settle_ladder.hpp"
#include "organisation/unit_store.hpp"
#include "registry/account_store.hpp"

namespace yanlu::accountability {
namespace {

constexpr int earliest_year = 2018;  // 国办发〔2018〕123号 is the first rule about these accounts

std::optional<Refusal> why_not_day(const Context& context, Date day) {
    if (day > context.clock.today()) return invalid("accountability.day_in_future", "issued_on", {{"day", day.iso()}}).value();
    if (day.year() < earliest_year) return invalid("accountability.day_too_early", "issued_on", {{"day", day.iso()}}).value();
    return std::nullopt;
}

Result<std::string> number_of(const NotificationInput& input) {
    if (input.document_number.empty()) return std::string();
    const auto number = parse_document_number(input.document_number);
    if (!number) return invalid("accountability.not_a_number", "document_number", {{"number", input.document_number}});
    if (number->year != input.issued_on.year())
        return invalid("accountability.number_of_another_year", "document_number",
                       {{"number", number->text}, {"year", std::to_string(input.issued_on.year())}});
    return number->text;
}

// The host on the day of the notification; of an account that was registered later, its first one.
UnitId host_on(Context& context, const registry::Account& account, Date day) {
    const auto facts = registry::facts_as_of(context.database, account.id, day, context.clock.now());
    if (facts) return facts->host_unit;
    const auto timeline = registry::timeline_of(context.database, account.id);
    return timeline.is_empty() ? account.facts.host_unit : timeline.on(timeline.first_day())->host_unit;
}

Result<UnitId> unit_of(Context& context, const NotificationInput& input) {
    if (!input.account) {
        if (!input.unit) return invalid("accountability.nobody_named", "account_id");
        if (!organisation::find_unit(context.database, *input.unit)) return invalid("accountability.no_such_unit", "unit_id");
        return *input.unit;
    }
    const auto account = registry::find_account(context.database, *input.account);
    if (!account) return invalid("accountability.no_such_account", "account_id");
    const UnitId host = host_on(context, *account, input.issued_on);
    if (input.unit && *input.unit != host) return invalid("accountability.unit_is_not_host", "unit_id", {{"day", input.issued_on.iso()}});
    return host;
}

UnitId holder_of(Context& context, UnitId unit) {
    const auto successors = organisation::successors_of(context.database, unit);
    return successors.empty() ? unit : successors.front();
}

bool says_the_same(const Notification& a, const Notification& b) {
    Json left = a.facts();
    Json right = b.facts();
    for (Json* each : {&left, &right}) each->erase("attachment_id");
    return left == right;
}

Refusal already(const Notification& there, const std::string& code) {
    return {RefusalClass::conflict,
            code,
            "document_number",
            "152-2021.4.3",
            {{"document", there.document_number.empty() ? there.issued_on.iso() : there.document_number},
             {"id", std::to_string(there.id.value)}}};
}

}  // namespace

Json NotificationInput::to_json() const {
    return {{"level", level},
            {"issuer", issuer},
            {"document_number", document_number},
            {"title", title},
            {"issued_on", issued_on.iso()},
            {"account_id", account ? account->value : 0},
            {"unit_id", unit ? unit->value : 0},
            {"cause", cause},
            {"is_prominent", is_prominent},
            {"summary", summary},
            {"attachment_id", attachment ? attachment->value : 0}};
}

Result<Notification> notification_of(Context& context, const NotificationInput& input) {
    if (auto refusal = why_not_day(context, input.issued_on)) return refuse(std::move(*refusal));
    auto number = number_of(input);
    if (!number) return refuse(std::move(number.error()));
    const auto unit = unit_of(context, input);
    if (!unit) return refuse(unit.error());
    const auto& ladder = context.rulebook.part<Ladder>();
    Notification out{.level = input.level,
                     .issuer = input.issuer.empty() ? ladder.level(input.level).issuer : input.issuer,
                     .document_number = std::move(*number),
                     .issued_on = input.issued_on,
                     .account = input.account,
                     .cause = input.cause,
                     .is_prominent = input.is_prominent};
    out.title = input.title;
    out.summary = input.summary;
    out.unit = *unit;
    out.holder = holder_of(context, *unit);
    out.attachment = input.attachment;
    return out;
}

std::optional<Refusal> why_not_take_in(Context& context, const Notification& notification, bool& is_known) {
    is_known = false;
    const auto id = notification_of_sameness(context.database, notification.sameness());
    if (!id) return std::nullopt;
    const Notification there = *find_notification(context.database, *id);
    if (there.withdrawn_on) return already(there, "accountability.was_withdrawn");
    if (!says_the_same(there, notification)) return already(there, "accountability.entered_otherwise");
    is_known = true;
    return std::nullopt;
}

Result<TakenIn> take_in(Context& context, ledger::Journal& journal, Notification notification) {
    bool is_known = false;
    if (auto refusal = why_not_take_in(context, notification, is_known)) return refuse(std::move(*refusal));
    if (is_known) return TakenIn{*notification_of_sameness(context.database, notification.sameness()), false};
    insert_notification(context, notification);
    journal.record({.subject_kind = "notification",
                    .subject_id = notification.id.value,
                    .to = notification.state(),
                    .after = notification.facts(),
                    .facts = {{"level", notification.level},
                              {"document_number", notification.document_number},
                              {"issued_on", notification.issued_on.iso()},
                              {"account_id", notification.account ? notification.account->value : 0},
                              {"unit_id", notification.unit.value},
                              {"source", notification.source}}});
    journal.emit({"accountability.notified", "notification", notification.id.value});
    settle_ladder(context, journal, {notification});
    return TakenIn{notification.id, true};
}

}  // namespace yanlu::accountability
