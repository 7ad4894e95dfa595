// Rule or item → article, severity and sentence; subject → host; then the finding begins like any other.
#include "supervision/open_finding.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "supervision/manual_items.hpp"
#include "supervision/rules.hpp"
#include "supervision/start_finding.hpp"
#include "supervision/statements.hpp"
#include "supervision/subject.hpp"

namespace yanlu::supervision {
namespace {

// What a rule and an item of the list have in common.
struct Kind {
    std::string version;
    std::string title;
    std::string article;
    Severity severity;
    SubjectKind subject;
    std::string says;
};

std::optional<Kind> kind_of(const Rulebook& rulebook, std::string_view id) {
    if (const ComposedRule* composed = rulebook.part<RuleSet>().find(id)) {
        const Rule& rule = composed->rule;
        return Kind{rule.version, rule.title, rule.article, rule.severity, rule.subject, rule.says};
    }
    const auto& items = rulebook.part<ManualItems>();
    if (const ManualItem* item = items.find(id))
        return Kind{items.version(), item->title, item->article, item->severity, item->subject, item->says};
    return std::nullopt;
}

Result<Subject> subject_asked(Context& context, const OpenRequest& request, const Kind& kind, Date day) {
    if (request.subject_kind != code_of(kind.subject))
        return refuse(invalid("supervision.subject_of_another_kind", "subject_kind", {{"rule", kind.title}}).value());
    Subject subject = subject_of(context, kind.subject, request.subject_id, day, context.clock.now());
    if (!subject.host && request.host) subject.host = request.host;
    if (!subject.host) return refuse(RefusalClass::invalid, "supervision.no_such_subject", "subject_id");
    return subject;
}

// A rule's sentence wants its own evidence; where a person brings the problem, his words stand for it.
std::string title_of(const OpenRequest& request, const Kind& kind, const Subject& subject) {
    constexpr std::size_t longest = 120;
    if (!request.title.empty()) return shorten(request.title, longest);
    std::vector<std::pair<std::string, std::string>> values{
        {"account", subject.account_name}, {"unit", subject.host_name}, {"post", subject.post_title}, {"what", request.what}};
    for (const auto& [name, value] : request.evidence.items())
        values.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
    const std::string filled = fill_in(kind.says, values);
    if (filled.find('{') == std::string::npos) return shorten(filled, longest);
    return shorten((subject.account_name.empty() ? subject.host_name : subject.account_name) + "：" + kind.title, longest);
}

void add_files(Context& context, const Finding& finding, const OpenRequest& request) {
    for (const AttachmentId file : request.attachments)
        context.database.execute(sql::insert_file, storage::allocate_ids(context.database), finding.id, file, "evidence",
                                 std::optional<std::int64_t>{}, "open", request.by, context.clock.now());
}

// Without a key each problem is one of its own; one that was closed on this very day is told apart from the next.
std::string key_of(Context& context, const Finding& finding, const OpenRequest& request, Date day) {
    const std::string own = std::to_string(finding.id.value);
    if (request.key.empty()) return own;
    const auto same = context.database.value<FindingId>(sql::finding_begun_on, request.rule, request.subject_kind, request.subject_id,
                                                        request.key, day.iso());
    return same ? request.key + "/" + own : request.key;
}

Finding finding_of(Context& context, const OpenRequest& request, const Kind& kind, const Subject& subject, Date day) {
    Finding finding = blank_finding(context);
    finding.rule = request.rule;
    finding.rule_version = kind.version;
    finding.article = kind.article;
    finding.severity = request.severity.value_or(kind.severity);
    finding.subject_kind = request.subject_kind;
    finding.subject_id = request.subject_id;
    finding.key = key_of(context, finding, request, day);
    finding.title = title_of(request, kind, subject);
    Json values = request.evidence;
    if (!request.what.empty()) values["what"] = request.what;
    finding.evidence = {{"values", std::move(values)},
                        {"duty_holders", duty_holders_of(context, subject.account, day, context.clock.now())}};
    finding.host = request.host ? request.host : subject.host;
    if (subject.account) finding.account = subject.account;
    finding.first_day = day.iso();
    finding.source = code_of(request.source);
    if (request.source_id != 0) finding.source_id = request.source_id;
    return finding;
}

}  // namespace

std::string_view code_of(Source source) {
    switch (source) {
        case Source::rule:
            return "rule";
        case Source::monitor:
            return "monitor";
        case Source::round:
            return "round";
        case Source::person:
            return "person";
    }
    return "";
}

Result<FindingId> open_finding(Context& context, ledger::Journal& journal, const OpenRequest& request) {
    const auto kind = kind_of(context.rulebook, request.rule);
    if (!kind) return refuse(invalid("supervision.unknown_item", "rule", {{"rule", request.rule}}).value());
    const Date day = request.first_day.value_or(context.clock.today());
    const auto subject = subject_asked(context, request, *kind, day);
    if (!subject) return tl::unexpected(subject.error());
    const auto open = request.key.empty() ? std::nullopt
                                          : context.database.value<FindingId>(sql::open_finding_of, request.rule, request.subject_kind,
                                                                              request.subject_id, request.key);
    if (open) return *open;
    Finding finding = finding_of(context, request, *kind, *subject, day);
    start_finding(context, journal, finding, {{"source", finding.source}, {"source_id", request.source_id}});
    add_files(context, finding, request);
    return finding.id;
}

}  // namespace yanlu::supervision
