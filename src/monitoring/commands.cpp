// The import of posts from the shell: progress on a terminal, counts and reasons in Chinese.
#include "monitoring/commands.hpp"

#include <fstream>
#include <iostream>

#include <unistd.h>

#include "monitoring/collect_feed.hpp"
#include "monitoring/import_posts.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"

namespace yanlu::monitoring {
namespace {

constexpr int all_taken = 0;
constexpr int some_refused = 1;
constexpr int not_done = 2;
constexpr std::size_t problems_printed = 50;

bool is_link(const std::string& source) { return source.starts_with("http://") || source.starts_with("https://"); }

std::string place_of(const Refusal& problem) {
    const auto row = problem.args.find("row");
    return row == problem.args.end() ? "" : "第 " + row->second + " 行";
}

void print_refusal(const Rulebook& rulebook, const Refusal& refusal) {
    std::cerr << documents::describe(rulebook, {refusal}) << "\n";
    for (std::size_t i = 0; i < refusal.others.size() && i < problems_printed; ++i) {
        std::cerr << "  " << place_of(refusal.others[i]) << documents::describe(rulebook, {refusal.others[i]}) << "\n";
    }
    if (refusal.others.size() > problems_printed) std::cerr << "  ……其余问题可用 --problems 文件.xlsx 全部导出。\n";
}

void print_report(const Json& report) {
    std::cout << "读取 " << report["posts_read"] << " 条：新增 " << report["posts_new"] << "，有改动 " << report["posts_changed"]
              << "，已消失 " << report["posts_gone"] << "，无变化 " << report["posts_unchanged"] << "，不能导入 " << report["posts_refused"]
              << "；内容检查命中 " << report["hits"] << " 处。\n";
    if (report["pictures"] != 0) std::cout << "图片：" << report["pictures"] << " 张，在后台取回和识别。\n";
    std::cout << "账号：应采集 " << report["expected"] << "，已采集 " << report["observed"] << "，失败 " << report["failed"] << "，受限 "
              << report["blocked"] << "。\n";
    for (const auto& incident : report["incidents"]) std::cerr << "  账号 " << incident.get<std::string>() << "\n";
    std::size_t printed = 0;
    for (const auto& problem : report["problems"]) {
        if (printed++ == problems_printed) break;
        std::cerr << "  第 " << problem["row"] << " 行" << problem["detail"].get<std::string>() << "\n";
    }
}

int finish(const Result<Json>& report, const Rulebook& rulebook, bool is_trial = false) {
    if (!report) {
        print_refusal(rulebook, report.error());
        return not_done;
    }
    if (is_trial) std::cout << "试导入，未保存任何内容。\n";
    print_report(*report);
    const bool has_gaps = (*report)["posts_refused"] != 0 || (*report)["failed"] != 0 || (*report)["blocked"] != 0;
    return has_gaps ? some_refused : all_taken;
}

ImportMode mode_of(const ImportPostsOptions& options) {
    if (options.is_trial) return ImportMode::dry_run;
    return options.takes_good_rows ? ImportMode::good_rows : ImportMode::all_or_none;
}

int import_file(const ImportPostsOptions& options, Context& context) {
    PostFile file{std::filesystem::path(options.source), std::filesystem::path(options.source).filename().string(), options.platform,
                  options.account};
    file.expects_all = options.expects_all;
    if (!options.complete_since.empty()) {
        const auto day = Date::parse(options.complete_since);
        if (!day) return finish(invalid("documents.not_a_date", "complete_since", {{"value", options.complete_since}}), context.rulebook);
        file.complete_since = day->begins_at();
    }
    ImportExtras extras{.problems = options.problems};
    if (isatty(STDERR_FILENO)) {
        extras.on_progress = [](std::int64_t rows) {
            if (rows % 10'000 == 0) std::cerr << "\r已读取 " << rows << " 行\r" << std::flush;
        };
    }
    return finish(import_posts(context, organisation::Caller::system("cli"), file, mode_of(options), extras), context.rulebook,
                  options.is_trial);
}

}  // namespace

int import_posts_command(const ImportPostsOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    if (!is_link(options.source)) return import_file(options, context);
    const FeedAddress feed{options.source, options.platform, options.account, options.takes_pictures};
    if (feed.platform.empty() || feed.account.empty()) return finish(invalid("monitoring.feed_needs_account", "account"), context.rulebook);
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    const auto report =
        collect_feed(context, organisation::Caller::system("cli"), *make_http_fetcher(), feed,
                     inspection.inspector(context.rulebook.part<InspectionSettings>().typo_bytes_at_intake), inspection.version());
    return finish(report, context.rulebook);
}

int post_template_command(const std::filesystem::path& file) {
    std::ofstream out(file, std::ios::binary);
    out << documents::form_template(post_form());
    out.close();
    if (!out) {
        std::cerr << "无法写入 " << file.string() << "。\n";
        return not_done;
    }
    return all_taken;
}

}  // namespace yanlu::monitoring
