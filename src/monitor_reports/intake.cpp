// From what the monitor says to a report on record. All checks come before the first write.
#include "monitor_reports/intake.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "monitor_reports/desks.hpp"
#include "monitor_reports/process.hpp"
#include "monitor_reports/statements.hpp"
#include "registry/attachments.hpp"
#include "registry/links.hpp"
#include "registry/platforms.hpp"

namespace yanlu::monitor_reports {
namespace {

using Args = std::map<std::string, std::string>;

tl::unexpected<Refusal> outside(const char* code, const char* field, Args args = {}) {
    return invalid(code, field, std::move(args), "152-2021.2.3");
}

std::string normalised(const std::string& link) {
    const auto links = registry::links_in(link);
    return links.empty() ? std::string() : links.front().normalised;
}

// What was said and shown: a repeated number with another digest is another report under a number that is taken.
std::string digest_of(const Report& report, const Json& pictures) {
    const Json said{{"code", report.code},
                    {"account_id", report.account ? report.account->value : 0},
                    {"account_name", report.account_name},
                    {"platform", report.platform},
                    {"platform_account_id", report.platform_account_id},
                    {"link", report.link},
                    {"suspected_unit", report.suspected_unit},
                    {"found_on", report.found_on.iso()},
                    {"found_until", report.found_until.iso()},
                    {"description", report.description},
                    {"post_link", report.post_link},
                    {"pictures", pictures}};
    return hex(sha256(canonical(said)));
}

}  // namespace

std::string_view code_of(Outcome outcome) {
    return outcome == Outcome::created ? "created" : outcome == Outcome::merged ? "merged" : "unchanged";
}

Intake::Intake(Context& context, const organisation::Caller& caller, Commission commission)
    : context_(context),
      caller_(caller),
      commission_(std::move(commission)),
      task_(task_of(context, commission_)),
      accounts_(accounts_in(context, commission_.id)),
      codes_(context.rulebook.part<ProblemCodes>()),
      unit_names_(context.database, organisation::Scope::city()) {}

Result<Taken> Intake::take(const NewReport& given, ledger::Journal& journal, bool is_trial) {
    const auto code = code_for(given);
    if (!code) return refuse(code.error());
    auto report = made_of(given, **code);
    if (!report) return refuse(report.error());
    const auto pictures = look_at_pictures(given, **code);
    if (!pictures) return refuse(pictures.error());
    Json digests = Json::array();
    for (const Seen& seen : *pictures) digests.push_back(seen.digest);
    report->digest = digest_of(*report, digests);
    if (const auto known = report_with_number(context_.database, commission_.id, given.number)) {
        if (known->digest == report->digest) return Taken{Outcome::unchanged, known->id};
        return refuse(RefusalClass::conflict, "monitor_reports.number_reused", "number", {{"number", given.number}});
    }
    join_same(*report, **code);
    begin(*report, **code);
    report->id = storage::allocate<ReportId>(context_.database);
    write(*report, *pictures, journal, is_trial);
    return Taken{report->state == "merged" ? Outcome::merged : Outcome::created, report->id};
}

Result<const ProblemCode*> Intake::code_for(const NewReport& given) const {
    const ProblemCode* code = codes_.find(given.code);
    if (!code || !code->is_in_use) return invalid("monitor_reports.no_such_code", "code", {{"code", given.code}});
    if (!task_.covers_code(given.code)) return outside("monitor_reports.code_outside", "code", {{"code", code->title()}});
    return code;
}

Result<Report> Intake::made_of(const NewReport& given, const ProblemCode& code) const {
    Report report;
    report.commission = commission_.id;
    report.number = given.number;
    report.code = code.code;
    report.severity = code.severity;
    report.is_fast = code.is_fast;
    report.found_on = given.found_on;
    report.found_until = given.found_until.value_or(given.found_on);
    report.description = given.description;
    report.suspected_unit = given.suspected_unit;
    report.post_link = normalised(given.post_link);
    report.handed_in_by = caller_.actor.person;
    report.handed_in_at = context_.clock.now();
    if (!given.post_link.empty() && report.post_link.empty())
        return invalid("monitor_reports.no_link", "post_link", {{"text", shorten(given.post_link, 40)}});
    if (auto refusal = why_not_seen(task_, report.seen(), context_.clock.today())) return refuse(std::move(*refusal));
    if (auto ok = read_names(given, report); !ok) return refuse(std::move(ok.error()));
    if (auto ok = find_account(given, code, report); !ok) return refuse(std::move(ok.error()));
    return report;
}

// Platform and permanent id, also out of the link; a link of another platform than the one named is a slip.
Result<void> Intake::read_names(const NewReport& given, Report& report) const {
    const auto& platforms = context_.rulebook.part<registry::Platforms>();
    report.account_name = given.account_name;
    report.platform = given.platform;
    const auto seen = given.link.empty() ? registry::Recognised{} : platforms.recognise(given.link);
    report.link = seen.link;
    if (!given.link.empty() && !seen.platform && seen.link.empty())
        return invalid("monitor_reports.no_link", "link", {{"text", shorten(given.link, 40)}});
    if (seen.platform && report.platform.empty()) report.platform = seen.platform->code;
    if (seen.platform && seen.others.empty() && seen.platform->code != report.platform)
        return invalid("monitor_reports.link_of_other_platform", "link", {{"platform", seen.platform->zh}});
    const auto* platform = platforms.find(report.platform);
    if (!platform && !given.account && !report.platform.empty())
        return invalid("monitor_reports.no_such_platform", "platform", {{"platform", report.platform}});
    if (given.platform_account_id.empty()) {
        report.platform_account_id = seen.platform ? seen.platform_account_id : "";
        return {};
    }
    if (!platform) return invalid("monitor_reports.platform_needed", "platform");
    const auto id = platforms.checked_id(*platform, given.platform_account_id);
    if (!id) return refuse(id.error());
    report.platform_account_id = *id;
    return {};
}

Result<void> Intake::find_account(const NewReport& given, const ProblemCode& code, Report& report) const {
    const NamedAccount named{given.account, report.platform, report.platform_account_id, report.link, report.account_name};
    const Match match = accounts_.find(named);
    if (match.is_ambiguous) return invalid("monitor_reports.several_accounts", "account_name", {{"name", report.account_name}});
    if (match.account && code.is_about_unregistered)
        return invalid("monitor_reports.is_registered", "account_name", {{"name", match.account->name}, {"code", code.title()}});
    if (match.account) {
        report.kind = "account";
        report.matched_by = match.by;
        report.account = match.account->id;
        report.host = match.account->host;
        report.account_name = match.account->name;
        report.platform = match.account->platform;
        report.platform_account_id = match.account->platform_account_id;
        return {};
    }
    if (given.account || is_elsewhere(named)) return outside("monitor_reports.account_outside", "account_name");
    report.kind = "unregistered";
    report.matched_by = "none";
    if (auto refusal = why_not_unregistered(given, report)) return refuse(std::move(*refusal));
    return {};
}

bool Intake::is_elsewhere(const NamedAccount& named) const {
    if (task_.unit_paths.empty() && task_.platforms.empty()) return false;
    if (!everybody_) everybody_ = std::make_unique<AccountIndex>(all_accounts(context_));
    const Match match = everybody_->find(named);
    return match.account || match.is_ambiguous;
}

// An account that nobody registered: by what the office could find it again, and within the task as far as that can be told.
std::optional<Refusal> Intake::why_not_unregistered(const NewReport& given, const Report& report) const {
    if (report.platform.empty()) return invalid("monitor_reports.platform_needed", "platform").value();
    if (report.account_name.empty()) return invalid("monitor_reports.name_needed", "account_name").value();
    if (!task_.covers_platform(report.platform)) return outside("monitor_reports.account_outside", "platform").value();
    if (given.suspected_unit.empty()) return std::nullopt;
    const auto unit = unit_names_.find(given.suspected_unit, "suspected_unit");
    if (unit && !task_.covers_unit(unit->path)) return outside("monitor_reports.account_outside", "suspected_unit").value();
    return std::nullopt;
}

Result<std::vector<Intake::Seen>> Intake::look_at_pictures(const NewReport& given, const ProblemCode& code) const {
    if (code.needs_link && given.post_link.empty()) return invalid("monitor_reports.link_needed", "post_link", {{"code", code.title()}});
    if (code.needs_picture && given.pictures.empty())
        return invalid("monitor_reports.picture_needed", "pictures", {{"code", code.title()}});
    if (given.pictures.size() > codes_.most_pictures)
        return invalid("monitor_reports.too_many_pictures", "pictures", {{"most", std::to_string(codes_.most_pictures)}});
    std::vector<Seen> out;
    for (const Screenshot& picture : given.pictures) {
        auto seen = look_at(picture);
        if (!seen) return refuse(std::move(seen.error()));
        out.push_back(std::move(*seen));
    }
    return out;
}

// Decoded to the last row: a file that only begins like a picture shows nothing to anybody.
Result<Intake::Seen> Intake::look_at(const Screenshot& picture) const {
    std::string digest;
    std::string loaded;
    if (picture.attachment) {
        const auto file = registry::own_attachment(context_, caller_, *picture.attachment, "pictures");
        if (!file) return refuse(file.error());
        digest = file->digest;
        loaded = registry::bytes_of(context_, *file);
    }
    const std::string& bytes = picture.attachment ? loaded : picture.bytes;
    if (auto read = documents::read_picture(bytes, codes_.picture_limits); !read) {
        Refusal refusal = std::move(read.error());
        refusal.field = "pictures";
        refusal.args["file"] = picture.file_name;
        return refuse(std::move(refusal));
    }
    if (digest.empty()) digest = hex(sha256(bytes));
    return Seen{&picture, digest};
}

// The same account, code and time is the same problem: it joins the report that came first, or the finding that is open already.
void Intake::join_same(Report& report, const ProblemCode& code) const {
    const std::string from = report.found_on.iso();
    const std::string to = report.found_until.iso();
    const std::string post = code.is_per_post ? report.post_link : "";
    const auto join = [&](const storage::Row& row) {
        report.merged_into = row.get<ReportId>(0);
        report.finding = row.get<std::optional<FindingId>>(1);
    };
    if (report.account) {
        context_.database.each(sql::same_reports, join, *report.account, report.code, from, to, post);
        if (!report.merged_into)
            report.finding = context_.database.value<FindingId>(sql::open_finding_of_rule, code.rule, *report.account, from, to, post);
    } else {
        context_.database.each(sql::same_unregistered, join, report.platform, report.platform_account_id, report.link, report.code, from,
                               to, report.account_name);
    }
    if (report.merged_into || report.finding) report.state = "merged";
}

void Intake::begin(Report& report, const ProblemCode& code) const {
    const std::string_view event = report.state == "merged" ? "merge" : code.is_fast ? "hand_in_fast" : "hand_in";
    report.state = report_machine(context_.rulebook).transition("", event)->to;
    if (const auto clock = clock_of(context_, "", event)) {
        report.due_at = clock->due_at;
        report.due_is_provisional = clock->is_provisional;
    }
    const auto& hours = context_.rulebook.part<flow::Machines>().office_hours();
    const auto& limit = code.is_fast ? codes_.late_fast : codes_.late;
    report.is_late =
        report.handed_in_at > flow::deadline_of(context_.rulebook.calendar(), hours, limit, report.found_on.begins_at()).due_at;
}

void Intake::write(const Report& report, const std::vector<Seen>& pictures, ledger::Journal& journal, bool is_trial) const {
    insert_report(context_.database, report);
    if (is_trial) return;
    keep_pictures(report, pictures);
    move_tasks(context_, report, commission_, caller_.actor.person);
    journal.record({.subject_kind = "monitor_report",
                    .subject_id = report.id.value,
                    .to = report.state,
                    .after = report.facts(),
                    .facts = {{"event", report.state == "merged" ? "merge" : "hand_in"}, {"content_digest", report.digest}}});
    journal.emit({report.is_fast ? "monitor_report.handed_in_fast" : "monitor_report.handed_in",
                  "monitor_report",
                  report.id.value,
                  {{"code", report.code}, {"state", report.state}}});
}

void Intake::keep_pictures(const Report& report, const std::vector<Seen>& pictures) const {
    std::int64_t position = 0;
    for (const Seen& seen : pictures) {
        const auto attachment =
            seen.picture->attachment
                ? *seen.picture->attachment
                : registry::store_attachment(context_, caller_.actor.person, seen.picture->file_name, seen.picture->bytes).id;
        context_.database.execute(sql::insert_picture, report.id, ++position, attachment);
    }
}

}  // namespace yanlu::monitor_reports
