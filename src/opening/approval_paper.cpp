// 开设审批表 as docx: what was applied for, every opinion with its signature, the approval and its number.
#include "documents/official_paper.hpp"
#include "opening/application_process.hpp"
#include "opening/application_view.hpp"
#include "opening/applications.hpp"
#include "opening/desks.hpp"
#include "opening/sight.hpp"
#include "registry/domain/account.hpp"

namespace yanlu::opening {
namespace {

using documents::PaperCell;
using documents::PaperRow;

constexpr int columns_a_table = 4;

PaperRow wide_row(const std::string& label, const std::string& text) {
    return {{{.text = label, .is_label = true}, {.text = text, .columns = columns_a_table - 1}}};
}

PaperRow pair_row(const std::string& a, const std::string& a_text, const std::string& b, const std::string& b_text) {
    return {{{.text = a, .is_label = true}, {.text = a_text}, {.text = b, .is_label = true}, {.text = b_text}}};
}

std::string unit_name(Context& context, const std::optional<UnitId>& unit) {
    const auto found = unit ? organisation::find_unit(context.database, *unit) : std::nullopt;
    return found ? found->facts.name : std::string();
}

std::string holders_text(Context& context, const ApplicationForm& form) {
    std::string out;
    for (const auto& duty : registry::duties()) {
        const auto found = form.holders.find(duty);
        if (found == form.holders.end()) continue;
        for (const auto& holder : found->second)
            out += (out.empty() ? "" : "\n") + context.rulebook.message("registry.duty." + duty) + "：" + holder.person_name +
                   (holder.title.empty() ? "" : "（" + holder.title + "）");
    }
    return out;
}

std::string exceptions_text(Context& context, const Application& application) {
    std::string out;
    for (const auto& code : application.exceptions)
        out += (out.empty() ? "" : "、") + context.rulebook.message("opening.exception." + code);
    return out.empty() ? "无" : out + "。理由：" + application.form.exception_reason;
}

std::string materials_text(Context& context, const Application& application) {
    std::string out;
    for (const auto& material : materials_of(context.database, application.id)) out += (out.empty() ? "" : "\n") + material.file_name;
    return out.empty() ? "无" : out;
}

std::vector<PaperRow> form_rows(Context& context, const Application& application) {
    const ApplicationForm& form = application.form;
    return {pair_row("账号名称", form.name, "平台", platform_zh(context.rulebook, form.platform)),
            pair_row("主办单位", unit_name(context, form.host_unit), "认证主体", form.certified_host),
            pair_row("类别", context.rulebook.message("registry.kind." + form.kind), "专项用途", form.is_for_event ? form.event : "无"),
            wide_row("功能定位", form.purpose),
            wide_row("责任人", holders_text(context, form)),
            wide_row("例外事项", exceptions_text(context, application)),
            wide_row("申请材料", materials_text(context, application))};
}

// One row a step; what is not signed yet leaves room for a signature by hand.
PaperRow step_row(Context& context, const Application& application, const std::vector<ApplicationAct>& acts, std::size_t number) {
    PaperCell opinion{.columns = columns_a_table - 1, .signature = "签名：　　　　　　　　年　　月　　日"};
    for (const ApplicationAct& act : acts) {
        const bool is_here =
            act.is_signature() && act.content_number == application.content_number && act.step_number == static_cast<std::int64_t>(number);
        if (!is_here) continue;
        opinion.text = act.opinion.empty() ? "同意。" : act.opinion;
        const std::string name = person_name(context, act.person) +
                                 (act.on_behalf_of ? "（受" + person_name(context, *act.on_behalf_of) + "委托）" : std::string());
        opinion.signature = name + "　" + documents::written_date(Date::of(act.acted_at));
    }
    return {{{.text = application.steps[number].zh, .is_label = true}, std::move(opinion)}, 22};
}

void add_countersigns(Context& context, const Application& application, std::vector<PaperRow>& rows) {
    for (const Countersign& asked : countersigns_of(context.database, application.id)) {
        if (!asked.answered_by) continue;
        rows.push_back(
            {{{.text = "会签：" + unit_name(context, asked.unit), .is_label = true},
              {.text = asked.answer,
               .columns = columns_a_table - 1,
               .signature = person_name(context, *asked.answered_by) + "　" + documents::written_date(Date::of(*asked.answered_at))}},
             18});
    }
}

std::string decision_text(Context& context, const Application& application) {
    if (application.approval_number) return context.rulebook.message("opening.paper.approved", {{"number", *application.approval_number}});
    return context.rulebook.message("opening.paper.state", {{"state", state_name(context.rulebook, application.state)}});
}

PaperRow decision_row(Context& context, const Application& application) {
    PaperCell cell{.text = decision_text(context, application), .columns = columns_a_table - 1};
    if (application.approved_at)
        cell.signature =
            unit_name(context, application.approver) + "　" + documents::written_date(Date::of(*application.approved_at)) + "（盖章）";
    return {{{.text = "审批结论", .is_label = true}, std::move(cell)}, 24};
}

// In groups, so that it can be read out and does not run out of its cell.
std::string grouped(const std::string& digest) {
    constexpr std::size_t group = 16;
    std::string out;
    for (std::size_t at = 0; at < digest.size(); at += group) out += (out.empty() ? "" : " ") + digest.substr(at, group);
    return out;
}

documents::PaperTable table_of(Context& context, const Application& application) {
    documents::PaperTable table{{2, 4, 2, 4}, form_rows(context, application)};
    const auto acts = acts_of(context.database, application.id);
    for (std::size_t i = 0; i < application.steps.size(); ++i) table.rows.push_back(step_row(context, application, acts, i));
    add_countersigns(context, application, table.rows);
    table.rows.push_back(decision_row(context, application));
    table.rows.push_back(wide_row("内容校验值", "SHA-256 " + grouped(application.digest)));
    return table;
}

}  // namespace

Result<OutgoingFile> approval_paper(Context& context, const organisation::Caller& caller, ApplicationId id) {
    const auto application = seen_application(context, caller, id);
    if (!application) return refuse(application.error());
    documents::OfficialPaper paper;
    paper.form = documents::PaperForm::sheet;
    paper.issuing_organ = unit_name(context, application->approver);
    paper.title = "政务新媒体开设审批表";
    paper.subtitle = application->approval_number ? "批准文号：" + *application->approval_number : "申请编号：" + std::to_string(id.value);
    paper.blocks = {table_of(context, *application)};
    return OutgoingFile{"开设审批表_" + application->form.name + ".docx", std::string(documents::docx_media_type),
                        documents::write_docx(paper)};
}

}  // namespace yanlu::opening
