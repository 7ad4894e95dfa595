// The import of posts from the shell: progress on a terminal, counts and reasons in Chinese.
#include "monitoring/commands.hpp"

#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

#include <unistd.h>

#include "monitoring/collect_feed.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/intake.hpp"

namespace yanlu::monitoring {
namespace {

constexpr int all_taken = 0;
constexpr int some_refused = 1;
constexpr int not_done = 2;
constexpr std::size_t problems_printed = 50;

bool is_link(const std::string& source) { return source.starts_with("http://") || source.starts_with("https://"); }

// Rows of the file; counts them on a terminal.
class FileOfPosts {
public:
    FileOfPosts(const ImportPostsOptions& options, const Context& context)
        : file_(options.source), read_{options.platform, options.account, context.clock.now()} {}

    SourceOpener opener() {
        return [this]() -> Result<RowSource> {
            auto reader = PostReader::open(file_, read_);
            if (!reader) return refuse(std::move(reader.error()));
            header_ = reader->header();
            count_ = 0;
            return RowSource([this, kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) {
                if (shows_progress_ && ++count_ % 10'000 == 0) std::cerr << "\r已读取 " << count_ << " 行" << std::flush;
                return kept->next(row);
            });
        };
    }
    const std::vector<std::string>& header() const { return header_; }
    void end_progress() const {
        if (shows_progress_ && count_ >= 10'000) std::cerr << "\r";
    }

private:
    std::filesystem::path file_;
    PostFileOptions read_;
    std::vector<std::string> header_;
    bool shows_progress_ = isatty(STDERR_FILENO) != 0;
    std::int64_t count_ = 0;
};

// Refused rows with their reasons, as a workbook; made when the first comes.
class RefusedRows {
public:
    RefusedRows(std::filesystem::path file, const Rulebook& rulebook, const FileOfPosts& posts)
        : file_(std::move(file)), rulebook_(rulebook), posts_(posts) {}

    void add(const PostRow& row) {
        if (file_.empty()) return;
        if (!writer_) writer_.emplace(file_, documents::TableFormat::xlsx, "发布内容", looks());
        std::vector<std::string> cells{std::to_string(row.number)};
        for (std::size_t i = 0; i < posts_.header().size(); ++i) cells.push_back(i < row.shown.size() ? row.shown[i] : "");
        cells.push_back(documents::describe(rulebook_, row.problems));
        writer_->row(cells);
    }
    void finish() {
        if (writer_) writer_->finish();
    }

private:
    std::vector<documents::ColumnLook> looks() const {
        std::vector<documents::ColumnLook> looks{{.title = "原行号", .type = documents::ColumnType::integer}};
        for (const auto& title : posts_.header()) looks.push_back({.title = title});
        looks.push_back({.title = "问题原因", .is_reason = true});
        return looks;
    }
    std::filesystem::path file_;
    const Rulebook& rulebook_;
    const FileOfPosts& posts_;
    std::optional<documents::TableWriter> writer_;
};

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

Result<IntakeOptions> intake_options(const ImportPostsOptions& options) {
    IntakeOptions out{.source = std::filesystem::path(options.source).filename().string(), .takes_good_rows = options.takes_good_rows};
    if (options.complete_since.empty()) return out;
    const auto day = Date::parse(options.complete_since);
    if (!day) return invalid("documents.not_a_date", "complete_since", {{"value", options.complete_since}});
    out.complete_since = day->begins_at();
    return out;
}

int import_file(const ImportPostsOptions& options, Context& context, const Inspection& inspection) {
    auto intake = intake_options(options);
    if (!intake) return finish(refuse(intake.error()), context.rulebook);
    FileOfPosts posts(options, context);
    RefusedRows refused(options.problems, context.rulebook, posts);
    intake->rulebook_version = inspection.version();
    intake->on_refused = [&](const PostRow& row) { refused.add(row); };
    const auto run = options.is_trial ? try_posts : take_in_posts;
    const auto report = run(context, organisation::Caller::system("cli"), posts.opener(), inspection.inspector(), *intake);
    refused.finish();
    posts.end_progress();
    return finish(report, context.rulebook, options.is_trial);
}

}  // namespace

int import_posts_command(const ImportPostsOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    const auto& inspection = context.rulebook.part<Inspection>();
    if (!is_link(options.source)) return import_file(options, context, inspection);
    const FeedAddress feed{options.source, options.platform, options.account};
    if (feed.platform.empty() || feed.account.empty()) return finish(invalid("monitoring.feed_needs_account", "account"), context.rulebook);
    const auto report = collect_feed(context, organisation::Caller::system("cli"), *make_http_fetcher(), feed, inspection.inspector(),
                                     inspection.version());
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
