// Options to a question, the answer to a table, JSON lines or CSV.
#include "supervision/commands.hpp"

#include <iostream>
#include <map>

#include "base/text.hpp"
#include "supervision/apply_evaluation.hpp"
#include "supervision/episodes.hpp"

namespace yanlu::supervision {
namespace {

int report(const Context& context, const Refusal& refusal) {
    std::cerr << context.rulebook.message(refusal.code, refusal.args) << "\n";
    return 2;
}

Refusal bad_day(const std::string& text) { return {RefusalClass::invalid, "supervision.not_a_day", "", {}, {{"text", text}}}; }

// A day means its end; an instant means itself.
std::optional<Instant> instant_of(const std::string& text) {
    if (const auto day = Date::parse(text)) return Instant{day->ends_at().ms - 1};
    return parse_instant(text);
}

Result<Question> question_of(const Context& context, const EvaluateOptions& options) {
    Question question{context.clock.today(), std::nullopt, {}, options.rules};
    if (!options.as_of.empty()) {
        const auto day = Date::parse(options.as_of);
        if (!day) return refuse(bad_day(options.as_of));
        question.as_of = *day;
    }
    if (!options.known_as_of.empty()) {
        question.known_as_of = instant_of(options.known_as_of);
        if (!question.known_as_of) return refuse(bad_day(options.known_as_of));
    }
    for (const std::string& pair : options.set) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos) return invalid("supervision.not_an_assignment", "set", {{"text", pair}});
        question.overrides[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return question;
}

// Columns of a terminal: a Chinese character takes two.
std::size_t width_of(std::string_view text) {
    constexpr char32_t first_wide = 0x1100;
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += next_code_point(text, at) >= first_wide ? 2 : 1;
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t has = width_of(text);
    return std::string(text) + std::string(has < width ? width - has : 1, ' ');
}

std::string csv_cell(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

class Printer {
public:
    Printer(Context& context, const Evaluation& evaluation) : context_(context), evaluation_(evaluation) {}

    void print(const std::string& format) {
        if (format == "csv") std::cout << "\xEF\xBB\xBFrule,severity,subject_kind,subject,key,host_unit,title\r\n";
        for (const Violation& violation : evaluation_.violations) {
            const Subject subject = subject_of(context_, violation, evaluation_.as_of, evaluation_.known_as_of);
            const std::string title = title_of(context_, violation, subject);
            if (format == "json")
                print_json(violation, subject, title);
            else if (format == "csv")
                print_csv(violation, subject, title);
            else
                std::cout << padded(violation.rule->id, 32) << padded(zh_of(violation.severity), 6) << padded(subject.host_short_name, 22)
                          << title << "\n";
        }
        if (format == "table") print_summary();
    }

private:
    static void print_json(const Violation& violation, const Subject& subject, const std::string& title) {
        std::cout << Json{{"rule", violation.rule->id},
                          {"severity", code_of(violation.severity)},
                          {"subject_kind", code_of(violation.rule->subject)},
                          {"subject_id", violation.subject_id},
                          {"subject_platform_id", subject.platform_id},
                          {"key", violation.key},
                          {"host_unit", subject.host_name},
                          {"title", title},
                          {"evidence", violation.evidence}}
                         .dump()
                  << "\n";
    }

    static void print_csv(const Violation& violation, const Subject& subject, const std::string& title) {
        std::cout << csv_cell(violation.rule->id) << ',' << zh_of(violation.severity) << ',' << code_of(violation.rule->subject) << ','
                  << csv_cell(subject.platform_id) << ',' << csv_cell(violation.key) << ',' << csv_cell(subject.host_name) << ','
                  << csv_cell(title) << "\r\n";
    }

    void print_summary() {
        std::map<std::string, std::int64_t> counts;
        for (const Violation& violation : evaluation_.violations) ++counts[violation.rule->id];
        std::cout << "\n"
                  << evaluation_.as_of.iso() << " 共 " << evaluation_.violations.size() << " 项，规则 " << evaluation_.rules << " 条";
        for (const auto& [rule, count] : counts) std::cout << "；" << rule << " " << count;
        std::cout << "\n监测覆盖：应监测 " << evaluation_.coverage.expected << " 个账号，已监测到 " << evaluation_.coverage.observed
                  << " 个\n";
        for (const auto& parameter : evaluation_.parameters)
            std::cout << "参数 " << parameter.rule << "." << parameter.name << " = " << parameter.value << "（" << parameter.source
                      << "）\n";
    }

    Context& context_;
    const Evaluation& evaluation_;
};

int apply(Context& context, const EvaluateOptions& options, const Question& question) {
    if (!options.set.empty() || !options.rules.empty() || !options.known_as_of.empty())
        return report(context, {RefusalClass::invalid, "supervision.apply_takes_the_rules_as_they_are"});
    const auto summary = apply_evaluation(context, organisation::Caller::system("cli"), question.as_of);
    if (!summary) return report(context, summary.error());
    std::cout << summary->dump(2) << "\n";
    return (*summary)["violations"] == 0 ? 0 : 1;
}

}  // namespace

int evaluate_command(const EvaluateOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto question = question_of(context, options);
    if (!question) return report(context, question.error());
    if (options.applies) return apply(context, options, *question);
    const auto evaluation = evaluate(context, *question);
    if (!evaluation) return report(context, evaluation.error());
    Printer(context, *evaluation).print(options.format);
    return evaluation->violations.empty() ? 0 : 1;
}

int episodes_command(const EpisodesOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto from = Date::parse(options.from);
    const auto to = Date::parse(options.to);
    if (!from || !to) return report(context, bad_day(from ? options.to : options.from));
    const auto found = episodes(context, *from, *to, options.knows_now ? Knowledge::of_now : Knowledge::of_the_day);
    if (!found) return report(context, found.error());
    for (const Episode& episode : *found) std::cout << to_json(episode).dump() << "\n";
    return found->empty() ? 0 : 1;
}

}  // namespace yanlu::supervision
