// The only unit that knows CLI11, by cli/verbs.hpp. Each function adds one verb; its callback keeps what to run until the line has been
// read as a whole.
#include "cli/command_line.hpp"

#include <filesystem>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "accountability/commands.hpp"
#include "assessment/commands.hpp"
#include "base/log.hpp"
#include "cli/check.hpp"
#include "cli/serve.hpp"
#include "cli/verbs.hpp"
#include "cli/version.hpp"
#include "compare/commands.hpp"
#include "imports/commands.hpp"
#include "inspect/commands.hpp"
#include "ledger/commands.hpp"
#include "monitoring/commands.hpp"
#include "monitoring/inspect_docx.hpp"
#include "monitoring/inspect_stored.hpp"
#include "organisation/commands.hpp"
#include "papers/check_text.hpp"
#include "pictures/commands.hpp"
#include "reconciliation/commands.hpp"
#include "registry/commands.hpp"
#include "registry/step_command.hpp"
#include "rounds/commands.hpp"
#include "simulation/commands.hpp"
#include "supervision/commands.hpp"

namespace yanlu::cli {
namespace fs = std::filesystem;
namespace {

void add_serve(CLI::App& app, Run& chosen, const Wiring& wiring) {
    const auto o = options_of<ServeOptions>();
    CLI::App& verb = add_verb(app, "serve", "启动服务", chosen, [o, &wiring] { return serve_command(*o, wiring); });
    add_place(verb, o->place);
    verb.add_option("--listen", o->listen, "监听地址（默认 127.0.0.1:8080，端口 0 为任选）");
    verb.add_option("--web", o->web, "网页目录（默认自动寻找）");
    verb.add_option("--threads", o->threads, "处理线程数（默认按处理器核数）")->check(CLI::Range(1, 256));
    verb.add_flag("--behind-tls", o->is_behind_tls, "前面有 HTTPS 代理：Cookie 加 Secure，发送 HSTS，采信 X-Forwarded-For");
    verb.add_flag("!--no-jobs", o->runs_jobs, "不运行定时任务（另有进程运行时）");
    verb.add_flag("--quiet", o->is_quiet, "只记录故障，不逐条记录请求");
    verb.add_option("--test-clock", o->test_clock, "仅供测试：文件中写有秒数，时钟按此秒数拨快")->group("");
}

void add_migrate(CLI::App& app, Run& chosen) {
    const auto place = options_of<Place>();
    add_place(add_verb(app, "migrate", "建立或升级数据库", chosen, [place] { return migrate_command(*place); }), *place);
}

void add_health(CLI::App& app, Run& chosen) {
    const auto place = options_of<Place>();
    add_place(add_verb(app, "health", "检查数据库与规则库是否可用", chosen, [place] { return health_command(*place); }), *place);
}

void add_rulebook(CLI::App& app, Run& chosen, const Wiring& wiring) {
    CLI::App& group = *app.add_subcommand("rulebook", "规则库");
    group.require_subcommand(1);
    add_verb(group, "check", "检查规则库的全部文件", chosen, [&wiring] { return rulebook_check_command(wiring); });
}

struct LedgerOptions {
    Place place;
    std::vector<fs::path> checkpoints;
    std::optional<fs::path> public_key;
    fs::path entries;
    std::int64_t sequence = 0;
    std::uint64_t size = 0;
};

void add_checkpoints(CLI::App& verb, LedgerOptions& o) {
    verb.add_option("--checkpoint", o.checkpoints, "此前导出的检查点文件，可多个；台账必须仍包含它们");
    verb.add_option("--public-key", o.public_key, "检查点的公钥文件（数据目录下的 ledger.pub）");
}

void add_ledger(CLI::App& app, Run& chosen) {
    const auto o = options_of<LedgerOptions>();
    CLI::App& group = *app.add_subcommand("ledger", "留痕台账：核验、证明、检查点、导出");
    group.require_subcommand(1);
    CLI::App& verify =
        add_verb(group, "verify", "核验全部条目", chosen, [o] { return ledger::verify_command(o->place, o->checkpoints, o->public_key); });
    add_place(verify, o->place);
    add_checkpoints(verify, *o);
    CLI::App& file = add_verb(group, "verify-file", "离线核验导出的条目，不需要数据库", chosen,
                              [o] { return ledger::verify_file_command(o->entries, o->checkpoints, o->public_key); });
    file.add_option("FILE", o->entries, "ledger export 的输出")->required();
    add_checkpoints(file, *o);
    add_place(add_verb(group, "checkpoint", "签名输出当前条数与根", chosen, [o] { return ledger::checkpoint_command(o->place); }),
              o->place);
    add_place(add_verb(group, "export", "逐行输出全部条目", chosen, [o] { return ledger::export_command(o->place); }), o->place);
    CLI::App& prove =
        add_verb(group, "prove", "输出一条条目及其包含证明", chosen, [o] { return ledger::prove_command(o->place, o->sequence, o->size); });
    prove.add_option("SEQUENCE", o->sequence, "条目序号")->required();
    prove.add_option("--size", o->size, "以前若干条为树（默认全部）");
    add_place(prove, o->place);
}

void add_user(CLI::App& app, Run& chosen) {
    struct Options {
        Place place;
        organisation::UserOptions user;
    };
    const auto o = options_of<Options>();
    CLI::App& group = *app.add_subcommand("user", "登录用户：建立、重置密码、首次启用码");
    group.require_subcommand(1);
    CLI::App& create =
        add_verb(group, "create", "建立一个登录及其岗位", chosen, [o] { return organisation::create_user_command(o->place, o->user); });
    add_place(create, o->place);
    create.add_option("LOGIN", o->user.login, "登录名")->required();
    create.add_option("--role", o->user.role, "岗位代码，如 city_office_clerk、system_administrator")->required();
    create.add_option("--unit", o->user.unit, "单位全称或简称（默认市政府办公室）");
    create.add_option("--name", o->user.name, "姓名（默认同登录名）");
    create.add_option("--title", o->user.title, "职务（默认岗位名称）");
    create.add_flag("--password-stdin", o->user.reads_password, "从标准输入读取密码");
    CLI::App& reset =
        add_verb(group, "reset", "重置密码", chosen, [o] { return organisation::reset_user_command(o->place, o->user.login); });
    add_place(reset, o->place);
    reset.add_option("LOGIN", o->user.login, "登录名")->required();
    add_place(add_verb(group, "first-run", "重新生成首次启用码", chosen, [o] { return organisation::first_run_command(o->place); }),
              o->place);
}

void add_import_posts(CLI::App& group, Run& chosen) {
    const auto o = options_of<monitoring::ImportPostsOptions>();
    CLI::App& verb = add_verb(group, "posts", "导入发布内容（JSONL、CSV、xlsx、RSS、Atom 文件，或订阅链接）", chosen,
                              [o] { return monitoring::import_posts_command(*o); });
    add_place(verb, o->place);
    verb.add_option("FILE", o->source, "文件，或 http(s) 订阅链接")->required();
    verb.add_option("--platform", o->platform, "未写平台的行属于哪个平台");
    verb.add_option("--account", o->account, "未写账号的行属于哪个账号（平台上的标识）；订阅必填");
    verb.add_flag("--pictures", o->takes_pictures, "订阅中的图片也取回检查（默认按规则库 post_pictures.yaml）");
    verb.add_flag("--partial", o->takes_good_rows, "有问题的行跳过，其余照常导入（默认一行有误则全部不导入）");
    verb.add_flag("--dry-run", o->is_trial, "只检查：报告会导入什么、哪些行有问题，不保存");
    verb.add_option("--complete-since", o->complete_since, "文件含该日（YYYY-MM-DD）以来的全部内容：其中没有的记为已消失");
    verb.add_flag("--expect-all", o->expects_all, "文件应涵盖 --platform 平台的全部账号：缺的计入应采集而未采集")->needs("--platform");
    verb.add_option("--problems", o->problems, "把不能导入的行连同原因写入这个 xlsx 文件");
}

CLI::App& add_sheet_import(CLI::App& group, Run& chosen, const std::string& name, const std::string& what,
                           const std::shared_ptr<organisation::SheetImportOptions>& o,
                           int (*command)(const organisation::SheetImportOptions&)) {
    CLI::App& verb = add_verb(group, name, what, chosen, [o, command] { return command(*o); });
    add_place(verb, o->place);
    verb.add_option("FILE", o->file, "文件；模板见 yanlu template " + name)->required();
    verb.add_flag("--dry-run", o->is_dry_run, "只检查，不写入");
    verb.add_flag("--partial", o->takes_good_rows, "有问题的行跳过，其余照常导入（默认一行有误则全部不导入）");
    verb.add_option("--problems", o->problems, "把不能导入的行连同原因写入这个 xlsx 文件");
    return verb;
}

void add_import_units(CLI::App& group, Run& chosen) {
    const auto units = options_of<organisation::SheetImportOptions>();
    add_sheet_import(group, chosen, "units", "导入单位（CSV、xlsx）", units, organisation::import_units_command);
    const auto people = options_of<organisation::SheetImportOptions>();
    CLI::App& verb =
        add_sheet_import(group, chosen, "people", "导入人员及其岗位（CSV、xlsx）", people, organisation::import_people_command);
    verb.add_option("--passwords", people->passwords, "把新建登录的一次性密码写入这个 xlsx 文件（请妥善分发后删除）")->required();
}

struct SheetVerb {
    const char* name;
    const char* kind;
    const char* zh;
};
constexpr SheetVerb sheet_verbs[] = {
    {"accounts", "accounts", "账号"}, {"baseline", "accounts_baseline", "历史台账（待补录）"}, {"duty-holders", "duty_holders", "责任人"}};

void add_import_sheet(CLI::App& group, const SheetVerb& what, Run& chosen) {
    const auto o = options_of<imports::ImportSheetOptions>();
    o->kind = what.kind;
    CLI::App& verb = add_verb(group, what.name, std::string("导入") + what.zh + "（CSV、xlsx）", chosen,
                              [o] { return imports::import_sheet_command(*o); });
    add_place(verb, o->place);
    verb.add_option("FILE", o->file, std::string("文件；模板见 yanlu template ") + what.name)->required();
    verb.add_flag("--dry-run", o->is_dry_run, "只检查，不写入");
    verb.add_flag("--partial", o->takes_good_rows, "有问题的行跳过，其余照常导入（默认一行有误则全部不导入）");
    verb.add_option("--problems", o->problems, "把不能导入的行连同原因写入这个 xlsx 文件");
}

void add_export(CLI::App& app, Run& chosen) {
    const auto o = options_of<registry::ExportOptions>();
    CLI::App& group = *app.add_subcommand("export", "导出");
    group.require_subcommand(1);
    CLI::App& verb = add_verb(group, "accounts", "导出账号（CSV、xlsx）", chosen, [o] { return registry::export_accounts_command(*o); });
    add_place(verb, o->place);
    verb.add_option("FILE", o->file, "写入的文件，.csv 或 .xlsx")->required();
    verb.add_option("--as-of", o->as_of, "截至哪一天（YYYY-MM-DD，默认今天）");
}

void add_account(CLI::App& app, Run& chosen) {
    const auto o = options_of<registry::StepOptions>();
    CLI::App& group = *app.add_subcommand("account", "账号的关停、注销等办理");
    group.require_subcommand(1);
    CLI::App& verb = add_verb(group, "step", "办理一步（plan_cancellation、enter_freezing 等）", chosen,
                              [o] { return registry::account_step_command(*o); });
    add_place(verb, o->place);
    verb.add_option("ACTION", o->action, "事项代码，见 rulebook/machines/account.yaml")->required();
    verb.add_option("--platform", o->platform, "平台代码，如 weibo")->required();
    verb.add_option("--account", o->platform_account_id, "平台永久标识")->required();
    verb.add_option("--decision", o->decision, "批准文号或函件文号");
    verb.add_option("--reason", o->reason, "原因");
    verb.add_option("--notice-url", o->notice_url, "平台上说明的网址");
    verb.add_option("--replacement", o->replacement, "替代渠道");
    verb.add_option("--outcome", o->outcome, "passed、failed、adopted 或 not_adopted");
    verb.add_option("--effective-on", o->effective_on, "生效日期（YYYY-MM-DD，默认今天）");
    verb.add_option("--followers", o->followers, "关注人数");
    verb.add_option("--evidence", o->evidence, "证明材料文件")->check(CLI::ExistingFile);
}

void add_import(CLI::App& app, Run& chosen) {
    CLI::App& group = *app.add_subcommand("import", "导入");
    group.require_subcommand(1);
    for (const SheetVerb& what : sheet_verbs) add_import_sheet(group, what, chosen);
    add_import_units(group, chosen);
    add_import_posts(group, chosen);
}

void add_template(CLI::App& app, Run& chosen) {
    const auto file = options_of<fs::path>();
    CLI::App& group = *app.add_subcommand("template", "导入模板");
    group.require_subcommand(1);
    for (const SheetVerb& what : sheet_verbs) {
        CLI::App& verb = add_verb(group, what.name, std::string(what.zh) + "的导入模板", chosen,
                                  [file, kind = std::string(what.kind)] { return imports::sheet_template_command(kind, *file); });
        verb.add_option("FILE", *file, "写入的 xlsx 或 csv 文件")->required();
    }
    CLI::App& units = add_verb(group, "units", "单位的导入模板", chosen, [file] { return organisation::unit_template_command(*file); });
    units.add_option("FILE", *file, "写入的 xlsx 文件")->required();
    CLI::App& people = add_verb(group, "people", "人员的导入模板", chosen, [file] { return organisation::people_template_command(*file); });
    people.add_option("FILE", *file, "写入的 xlsx 文件")->required();
    CLI::App& posts = add_verb(group, "posts", "发布内容的导入模板", chosen, [file] { return monitoring::post_template_command(*file); });
    posts.add_option("FILE", *file, "写入的 xlsx 文件")->required();
}

void add_inspect(CLI::App& app, Run& chosen) {
    const auto o = options_of<inspect::InspectOptions>();
    o->shows_progress = true;
    const auto stored = options_of<monitoring::InspectStoredOptions>();
    const auto is_stored = options_of<bool>();
    const auto pictures = options_of<std::vector<std::string>>();
    CLI::App& verb =
        add_verb(app, "inspect", "检查文本内容（退出码 0 无问题，1 有问题，2 无法读取）", chosen, [o, stored, is_stored, pictures] {
            if (!pictures->empty()) return pictures::inspect_pictures_command(*pictures);
            if (!*is_stored && monitoring::is_docx_file(o->file)) return monitoring::inspect_docx_command(*o);
            return *is_stored ? monitoring::inspect_stored_command(*stored) : inspect::inspect_command(*o);
        });
    verb.add_option("FILE", o->file, "JSONL（id、text、title、published_at）、纯文本或 Word 文档（docx），- 为标准输入（默认）");
    verb.add_flag("--stored", *is_stored,
                  "重新检查已存的发布内容（含错别字模型和本市词库），补上新的命中（退出码 0 无新命中，1 有，2 未完成）");
    verb.add_option("--from", stored->from, "与 --stored 同用：自哪一日发布的（YYYY-MM-DD）");
    verb.add_option("--to", stored->to, "与 --stored 同用：至哪一日发布的");
    add_place(verb, stored->place);
    verb.add_option("--pictures", *pictures, "改为检查这些图片、视频文件中的文字和二维码（视频需要 ffmpeg）");
    verb.add_flag("!--no-typos", o->uses_typo_model, "不用错别字模型（只按词库和格式检查，快得多）");
    const std::map<std::string, inspect::OutputForm> forms{{"table", inspect::OutputForm::table},
                                                           {"jsonl", inspect::OutputForm::json_lines}};
    verb.add_option("--format", o->output, "输出格式：table 或 jsonl（默认 table）")
        ->transform(CLI::CheckedTransformer(forms).description(""));
    verb.add_flag("--selfcheck", o->is_selfcheck, "在这些文本中改错受保护的名称，测量查全率和误报（退出码 0 达标，1 未达标）");
    verb.add_flag("--score", o->is_score, "FILE 是标注语料（JSONL：text、spans、note），输出查全率、查准率及 95% 区间");
    verb.add_option("--kind", o->kinds, "与 --score 同用：未标注的这一种类也计入，可多次");
    verb.add_flag("--hints", o->counts_hints, "与 --score 同用：提示也算命中");
}

void add_compare(CLI::App& app, Run& chosen) {
    const auto o = options_of<compare::CompareOptions>();
    CLI::App& verb = add_verb(app, "compare", "比对两份文本，列出不一致的事实（退出码 0 一致，1 不一致，2 无法读取）", chosen,
                              [o] { return compare::compare_command(*o); });
    verb.add_option("FILE", o->files, "两份文本文件")->expected(2);
    verb.add_option("--among", o->among, "改为在 JSONL 文件（id、text）中找内容相近的各组，- 为标准输入");
    verb.add_option("--score", o->score, "改为按标注好的 JSONL 语料输出查全率、查准率及 95% 区间");
    verb.add_flag("--words", o->word_for_word, "逐字比对（前一份为通稿）");
    verb.add_flag("--json", o->as_json, "以 JSON 输出");
    verb.add_flag("--wrong", o->shows_wrong, "与 --score 同用：列出漏报和误报");
}

void add_evaluate(CLI::App& app, Run& chosen) {
    const auto o = options_of<supervision::EvaluateOptions>();
    CLI::App& verb = add_verb(app, "evaluate", "按规则检查某一日的情况；不加 --apply 不改动任何数据（退出码 0 无问题，1 有问题）", chosen,
                              [o] { return supervision::evaluate_command(*o); });
    add_place(verb, o->place);
    verb.add_option("--as-of", o->as_of, "检查哪一日（YYYY-MM-DD，默认今天）");
    verb.add_option("--known-as-of", o->known_as_of, "按何时已知的情况（日期或时间，默认现在）");
    verb.add_option("--set", o->set, "改变参数：参数=值，或 规则.参数=值，可多次");
    verb.add_option("--rule", o->rules, "只用这些规则，可多次");
    verb.add_option("--format", o->format, "输出格式：table、json 或 csv（默认 table）")->check(CLI::IsMember({"table", "json", "csv"}));
    verb.add_flag("--apply", o->applies, "据此开立和更新问题（只能与 --as-of 同用）");
}

void add_papers(CLI::App& app, Run& chosen) {
    struct Options {
        fs::path file;
        std::string issued_on;
    };
    const auto o = options_of<Options>();
    CLI::App& group = *app.add_subcommand("papers", "公文");
    group.require_subcommand(1);
    CLI::App& verb = add_verb(group, "check", "核对通报数据是否自相矛盾（退出码 0 未发现，1 有矛盾，2 不能读取）", chosen,
                              [o] { return papers::check_command(o->file, o->issued_on); });
    verb.add_option("FILE", o->file, "Word 文档（docx）或 UTF-8 文本")->required();
    verb.add_option("--issued-on", o->issued_on, "印发日期（YYYY-MM-DD），据此核对文中期限");
}

void add_episodes(CLI::App& app, Run& chosen) {
    const auto o = options_of<supervision::EpisodesOptions>();
    CLI::App& verb = add_verb(app, "episodes", "逐日检查一段时间，以 JSONL 输出每段违规的首末日", chosen,
                              [o] { return supervision::episodes_command(*o); });
    add_place(verb, o->place);
    verb.add_option("--from", o->from, "首日（YYYY-MM-DD）")->required();
    verb.add_option("--to", o->to, "末日（YYYY-MM-DD）")->required();
    verb.add_flag("--knows-now", o->knows_now, "每日都按现在已知的情况判断");
}

void add_ladder(CLI::App& app, Run& chosen) {
    const auto o = options_of<accountability::LadderOptions>();
    CLI::App& verb = add_verb(app, "ladder", "按通报次数列出某一日应研定的约谈和关停(注销)建议函（退出码 0 没有，1 有）", chosen,
                              [o] { return accountability::ladder_command(*o); });
    add_place(verb, o->place);
    verb.add_option("--as-of", o->as_of, "哪一日（YYYY-MM-DD，默认今天）");
    verb.add_option("--known-as-of", o->known_as_of, "按何时已知的情况（日期或时间，默认现在）");
    verb.add_option("--format", o->format, "输出格式：table 或 json（默认 table）")->check(CLI::IsMember({"table", "json"}));
}

// yanlu round plan|draw|close|show
void add_round(CLI::App& app, Run& chosen) {
    CLI::App& round = *app.add_subcommand("round", "检查轮次：拟定、抽取、办结、查看");
    round.require_subcommand(1);
    const std::pair<const char*, const char*> actions[] = {{"plan", "拟定一轮检查（全市）"},
                                                           {"draw", "抽取账号并启动，公布种子"},
                                                           {"close", "机器检查并办结，冻结结果（退出码 1 有不合格账号）"},
                                                           {"show", "查看一轮检查及其结果"}};
    for (const auto& [action, about] : actions) {
        const auto o = options_of<rounds::RoundOptions>();
        o->action = action;
        CLI::App& verb = add_verb(round, action, about, chosen, [o] { return rounds::round_command(*o); });
        add_place(verb, o->place);
        verb.add_option("--format", o->format, "输出格式：table 或 json（默认 table）")->check(CLI::IsMember({"table", "json"}));
        if (o->action != "plan") {
            verb.add_option("id", o->id, "轮次编号")->required();
            continue;
        }
        verb.add_option("--title", o->title, "名称")->required();
        verb.add_option("--kind", o->kind, "full 全面检查，sampled 抽查（默认）")->check(CLI::IsMember({"full", "sampled"}));
        verb.add_option("--scope", o->scope, "veto_only 单项否决，full 全部事项（默认）")->check(CLI::IsMember({"veto_only", "full"}));
        verb.add_option("--from", o->from, "检查期首日（YYYY-MM-DD）")->required();
        verb.add_option("--to", o->to, "检查期末日（YYYY-MM-DD）")->required();
        verb.add_option("--share", o->share, "抽查比例（%，默认规定的下限）");
        verb.add_option("--seed", o->seed, "抽取种子（默认启动时随机产生）");
    }
}

void add_monitor(CLI::App& app, Run& chosen) {
    struct Options {
        imports::ImportSheetOptions sheet;
        std::int64_t commission = 0;
    };
    const auto o = options_of<Options>();
    o->sheet.kind = "monitor_reports";
    CLI::App& group = *app.add_subcommand("monitor", "第三方监测");
    group.require_subcommand(1);
    CLI::App& verb = add_verb(group, "import", "导入监测公司报送的问题（xlsx、CSV，或含图片的 zip）", chosen,
                              [o] { return imports::import_monitor_reports_command(o->sheet, o->commission); });
    add_place(verb, o->sheet.place);
    verb.add_option("FILE", o->sheet.file, "文件；模板见 yanlu monitor template")->required();
    verb.add_option("--commission", o->commission, "监测委托的系统编号（默认表格所写，或仅有的一个有效委托）");
    verb.add_flag("--dry-run", o->sheet.is_dry_run, "只检查，不写入");
    verb.add_flag("--partial", o->sheet.takes_good_rows, "有问题的行跳过，其余照常导入（默认一行有误则全部不导入）");
    verb.add_option("--problems", o->sheet.problems, "把不能导入的行连同原因写入这个 xlsx 文件");
    const auto file = options_of<fs::path>();
    CLI::App& sheet =
        add_verb(group, "template", "报送模板", chosen, [file] { return imports::sheet_template_command("monitor_reports", *file); });
    sheet.add_option("FILE", *file, "写入的 xlsx 文件")->required();
}

void add_assess(CLI::App& app, Run& chosen) {
    const auto o = options_of<assessment::AssessOptions>();
    CLI::App& verb =
        add_verb(app, "assess", "按一套指标核算一段时间的考核结果，输出规范 JSON；不改动任何数据（退出码 0 已输出，2 不能核算）", chosen,
                 [o] { return assessment::assess_command(*o); });
    add_place(verb, o->place);
    verb.add_option("--set", o->set, "指标体系编号，如 national-2019")->required();
    verb.add_option("--from", o->from, "考核起始日（YYYY-MM-DD，默认当年 1 月 1 日）");
    verb.add_option("--as-of", o->as_of, "考核截止日（YYYY-MM-DD，默认今天）");
    verb.add_option("--known", o->known, "按何时已知的情况（日期或时间，默认现在）");
    verb.add_option("--out", o->out, "写入的文件（默认标准输出）");
}

void add_reconcile(CLI::App& app, Run& chosen) {
    const auto o = options_of<reconciliation::ReconcileOptions>();
    CLI::App& verb = add_verb(app, "reconcile", "比对两份账号名单（任意版式的表格），列出差异；退出码 0 无差异，1 有差异，2 不能读取",
                              chosen, [o] { return reconciliation::reconcile_command(*o); });
    verb.add_option("--left", o->left, "第一份名单，作为基准（xlsx 或 CSV）");
    verb.add_option("--right", o->right, "第二份名单");
    verb.add_option("--city", o->city, "本市名称，如 云湾市：单位名称前的市名不作区别");
    verb.add_option("--out", o->out, "差异另存为表格（.xlsx 或 .csv）");
    verb.add_flag("--selfcheck", o->is_selfcheck, "用虚构名单测量匹配的准确率、召回率和存疑率");
    verb.add_option("--seeds", o->seeds, "自测的随机种子个数（默认 5，从 101 起）")->check(CLI::Range(1, 100));
    verb.add_option("--rows", o->rows, "自测的账号数（默认 10000）")->check(CLI::Range(100, 200000));
}

void add_simulate(CLI::App& app, Run& chosen) {
    const auto o = options_of<simulation::SimulateOptions>();
    CLI::App& verb = add_verb(
        app, "simulate", "生成虚构城市及其一段时间的运行，载入空的数据目录；--check 将发现的问题与标准答案比对（退出码 0 一致，1 有出入）",
        chosen, [o] { return simulation::simulate_command(*o); });
    add_place(verb, o->place);
    verb.add_option("--seed", o->seed, "随机种子，相同种子生成相同的城市（默认 1）");
    verb.add_option("--accounts", o->accounts, "账号数（默认 310）")->check(CLI::Range(1, 200000));
    verb.add_option("--days", o->days, "天数（默认 365）")->check(CLI::Range(5, 3650));
    verb.add_option("--last-day", o->last_day, "最后一天（YYYY-MM-DD，默认昨天）");
    verb.add_flag("--check", o->is_check, "与标准答案比对，列出漏报和误报；目录为空时先生成");
    verb.add_flag("--quiet", o->is_quiet, "不显示进度");
}

void word_in_chinese(CLI::App& app) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "用法");
    formatter->label("OPTIONS", "选项");
    formatter->label("SUBCOMMAND", "命令");
    formatter->label("SUBCOMMANDS", "命令");
    formatter->label("REQUIRED", "必填");
    formatter->label("Positionals", "参数");
    formatter->label("Env", "环境变量");
    formatter->column_width(34);
    app.formatter(formatter);
    app.set_help_flag("-h,--help", "显示帮助");
    app.option_defaults()->group("选项");
}

void add_verbs(CLI::App& app, Run& chosen, const Wiring& wiring) {
    add_serve(app, chosen, wiring);
    add_rulebook(app, chosen, wiring);
    for (const auto add :
         {add_migrate, add_health, add_ledger, add_inspect, add_compare, add_evaluate, add_assess, add_episodes, add_ladder, add_round,
          add_monitor, add_papers, add_reconcile, add_simulate, add_user, add_import, add_export, add_account, add_template})
        add(app, chosen);
}

// CLI11's own sentences are English; what the user needs is which word was wrong.
int wrong_usage(const CLI::ParseError& e) {
    std::cerr << "命令行有误：" << e.what() << "\n运行 yanlu --help 或 yanlu 命令 --help 查看用法。\n";
    return 2;
}

int guarded(const Run& run) {
    try {
        return run();
    } catch (const std::exception& e) {
        std::cerr << "未能完成：" << e.what() << "\n";
        return 2;
    }
}

}  // namespace

int run(int argc, char** argv, const Wiring& wiring) {
    CLI::App app("言路：政务新媒体监管平台", "yanlu");
    Run chosen;
    word_in_chinese(app);
    app.set_version_flag("--version", "yanlu " + std::string(version), "显示版本");
    app.require_subcommand(1);
    add_verbs(app, chosen, wiring);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& e) {
        return app.exit(e);
    } catch (const CLI::ParseError& e) {
        return wrong_usage(e);
    }
    return guarded(chosen);
}

}  // namespace yanlu::cli
