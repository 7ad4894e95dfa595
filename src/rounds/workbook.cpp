// A round → sheets. Counts and problems come from the result, frozen once the round is closed; the accounts from the round's rows.
#include <map>

#include "documents/table_writer.hpp"
#include "organisation/permissions.hpp"
#include "rounds/papers.hpp"
#include "rounds/result_view.hpp"
#include "rounds/rounds.hpp"
#include "rounds/settings.hpp"
#include "rounds/statements.hpp"
#include "rounds/view.hpp"

namespace yanlu::rounds {
namespace {

using documents::ColumnLook;
using documents::ColumnType;
using documents::TableWriter;
using organisation::Caller;

std::string text(const Json& value) {
    if (value.is_null()) return "";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::vector<ColumnLook> looks(const std::vector<const char*>& titles, std::size_t first_number) {
    std::vector<ColumnLook> out;
    for (std::size_t i = 0; i < titles.size(); ++i)
        out.push_back({.title = titles[i], .type = i >= first_number ? ColumnType::integer : ColumnType::text});
    return out;
}

class Workbook {
public:
    Workbook(Context& context, const Caller& caller, const Round& round, const Json& result)
        : context_(context), caller_(caller), round_(round), result_(result) {}

    void write(TableWriter& out) {
        head(out);
        parts(out, "各平台", result_["by_platform"]);
        parts(out, "各地", result_["by_town"]);
        items(out);
        accounts(out);
        problems(out);
        rechecks(out);
        strata(out);
    }

    static std::vector<ColumnLook> head_columns() { return {{.title = "项目", .width = 20}, {.title = "内容", .width = 60}}; }

private:
    std::string words(const std::string& key) const { return context_.rulebook.message("rounds." + key); }

    void head(TableWriter& out) {
        const std::pair<const char*, std::string> rows[] = {
            {"检查名称", round_.title},
            {"检查期", round_.period_from.iso() + " 至 " + round_.period_to.iso()},
            {"检查方式", words("kind." + round_.kind)},
            {"检查内容", words("scope." + round_.scope)},
            {"抽取种子", round_.seed},
            {"账号总数", text(result_["accounts_total"])},
            {"抽查账号", text(result_["accounts_sampled"])},
            {"已检查", text(result_["observed"])},
            {"未查看", text(result_["failed_to_observe"])},
            {"查看受阻", text(result_["blocked"])},
            {"合格", text(result_["passed"])},
            {"不合格", text(result_["failed"])},
            {"结果版本", text(result_["version"])},
            {"办结时间", text(result_["frozen_at"])},
            {"结果摘要（SHA-256）", text(result_["digest"])},
        };
        for (const auto& [title, value] : rows) out.row({title, value});
    }

    void parts(TableWriter& out, const char* name, const Json& list) {
        out.sheet(name, looks({name, "账号总数", "抽查账号", "已检查", "不合格"}, 1));
        for (const Json& part : list)
            out.row({text(part["name"]), text(part["total"]), text(part["sampled"]), text(part["observed"]), text(part["failed"])});
    }

    void items(TableWriter& out) {
        out.sheet("各事项", looks({"检查事项", "依据", "性质", "方式", "应查", "已查", "未查看", "受阻", "有问题账号"}, 4));
        for (const Json& item : result_["by_item"])
            out.row({text(item["title"]), article(text(item["article"])), item["is_veto"].get<bool>() ? "单项否决" : "其他",
                     item["is_by_machine"].get<bool>() ? "机器" : "人工", text(item["expected"]), text(item["observed"]),
                     text(item["failed_to_observe"]), text(item["blocked"]), text(item["problems"])});
    }

    std::string article(const std::string& key) const {
        const auto* found = context_.rulebook.article(key);
        return found ? found->document + " " + found->clause : key;
    }

    void accounts(TableWriter& out) {
        out.sheet("账号", looks({"账号名称", "平台", "主办单位", "所属地区", "抽中原因", "抽签号", "检查人", "监测至", "结论"}, 9));
        const auto scope = context_.rulebook.part<organisation::Permissions>().scope_for(caller_, "rounds.read_rounds");
        std::map<PersonId, std::string> names;
        for (const Line& line : lines_of(context_.database, round_.id)) {
            if (!scope || !scope->holds(line.path)) continue;
            if (line.inspector && !names.contains(*line.inspector))
                names[*line.inspector] = person_name(context_, line.inspector).value_or("");
            out.row({line.account_name, platform_zh(context_, line.platform), line.unit_name, line.area_name,
                     reason_zh(context_, line.reason), line.ticket, line.inspector ? names[*line.inspector] : "",
                     line.watched_through ? line.watched_through->iso() : "", verdict_zh(context_, line.verdict)});
        }
    }

    void problems(TableWriter& out) {
        out.sheet("问题", looks({"账号名称", "平台", "主办单位", "结论", "检查事项", "依据", "性质", "发现日期", "情况", "问题编号"}, 10));
        for (const auto& [list, verdict] : {std::pair("failures", "failed"), std::pair("remarks", "passed")}) {
            for (const Json& account : result_[list]) {
                for (const Json& item : account["items"])
                    out.row({text(account["account_name"]), text(account["platform_zh"]), text(account["unit_name"]),
                             verdict_zh(context_, verdict), text(item["title"]),
                             text(item["article"]["document"]) + " " + text(item["article"]["clause"]),
                             item["is_veto"].get<bool>() ? "单项否决" : "其他", text(item["found_on"]), evidence(item),
                             text(item["finding_id"])});
            }
        }
    }

    static std::string evidence(const Json& item) {
        std::string out;
        for (const Json& value : item["values"]) out += (out.empty() ? "" : "；") + text(value["zh"]) + "：" + text(value["value"]);
        return out;
    }

    void rechecks(TableWriter& out) {
        out.sheet("上期复查", looks({"账号名称", "平台", "主办单位", "上期不合格事项", "本期情况"}, 5));
        for (const Json& each : result_["recheck"]) {
            std::string was;
            for (const Json& title : each["was"]) was += (was.empty() ? "" : "；") + text(title);
            const Json& still = each["is_still_failing"];
            const std::string now = words(still.is_null() ? "recheck.unknown" : still.get<bool>() ? "recheck.still" : "recheck.mended");
            out.row({text(each["account_name"]), text(each["platform_zh"]), text(each["unit_name"]), was, now});
        }
    }

    void strata(TableWriter& out) {
        out.sheet("分层", looks({"地区", "平台", "账号总数", "必查", "随机抽取", "实抽"}, 2));
        context_.database.each(
            sql::strata_with_names,
            [&](const storage::Row& row) {
                out.row({row.get<std::string>(1), platform_zh(context_, row.text(2)), std::to_string(row.integer(3)),
                         std::to_string(row.integer(4)), std::to_string(row.integer(5)), std::to_string(row.integer(6))});
            },
            round_.id);
    }

    Context& context_;
    const Caller& caller_;
    const Round& round_;
    const Json& result_;
};

}  // namespace

Result<OutgoingFile> workbook_of(Context& context, const Caller& caller, RoundId id) {
    const auto round = round_for(context, caller, id);
    if (!round) return refuse(round.error());
    const auto result = result_of(context, id);
    if (!result) return refuse(result.error());
    const Json shown = result_json(context, caller, *result);
    Workbook book(context, caller, *round, shown);
    constexpr auto format = documents::TableFormat::xlsx;
    return OutgoingFile{round->title + std::string(documents::file_extension(format)), std::string(documents::media_type(format)),
                        documents::table_bytes(format, "总体", Workbook::head_columns(), [&](TableWriter& out) { book.write(out); })};
}

}  // namespace yanlu::rounds
