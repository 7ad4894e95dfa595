// Posts of 300 characters from JSONL into an SQLite file on disk, inspected by the shipped rule book, hits stored; the reference is a bare
// loop of inserts of the same rows.
#include <benchmark/benchmark.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "base/text.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/intake.hpp"
#include "storage/migrations.hpp"

namespace yanlu::monitoring {
namespace {

namespace fs = std::filesystem;
constexpr int posts = 100'000;
constexpr int accounts = 310;

// 300 characters, different in every post; every tenth has a mobile number that the inspection reports.
std::string body_of(int i) {
    static const std::u32string words = U"发布本单位政务信息回应群众关切做好政策解读工作推进营商环境建设加强社区服务和应急管理";
    std::string text = "第" + std::to_string(i) + "条：";
    for (std::size_t k = 0; count_code_points(text) < 300; ++k) {
        text += to_utf8(std::u32string_view(words).substr((static_cast<std::size_t>(i) * 7 + k * 5) % (words.size() - 8), 8));
    }
    return i % 10 == 7 ? text + "联系人张三，手机13812345678。" : text;
}

// Written once, gone at the end.
class FileOfPosts {
public:
    FileOfPosts() {
        std::ofstream out(path_);
        const std::int64_t start = parse_instant("2025-01-01T00:00:00+08:00")->ms;
        for (int i = 0; i < posts; ++i) {
            const Json post{{"account", "a" + std::to_string(i % accounts)},
                            {"id", "p" + std::to_string(i)},
                            {"title", "标题" + std::to_string(i)},
                            {"text", body_of(i)},
                            {"published_at", rfc3339({start + i * std::int64_t{60'000}})},
                            {"url", "https://example.com/p/" + std::to_string(i)}};
            out << post.dump() << '\n';
        }
    }
    ~FileOfPosts() { fs::remove(path_); }
    const fs::path& path() const { return path_; }

private:
    fs::path path_ = fs::temp_directory_path() / "yanlu-bench-posts.jsonl";
};

const fs::path& file_of_posts() {
    static const FileOfPosts file;
    return file.path();
}

// A migrated database on disk with the accounts.
class Database {
public:
    Database() {
        remove();
        connection_ = storage::open(path_.string());
        storage::migrate(*connection_, SystemClock());
        std::string script = "INSERT INTO unit_nodes (id, path, version) VALUES (1, '/1/', 1);";
        for (int i = 0; i < accounts; ++i) {
            const std::string id = std::to_string(i + 10);
            script += "INSERT INTO account_identities (id, platform, platform_account_id, version) VALUES (" + id + ", 'weibo', 'a" +
                      std::to_string(i) + "', 1);" + "INSERT INTO account_versions VALUES (" + id + "," + id +
                      ",'账号','publishing','normal',1,'','','',NULL,0,'2020-01-01','9999-12-31',0,9223372036854775807);";
        }
        connection_->run_script(script);
    }
    ~Database() {
        connection_.reset();
        remove();
    }
    storage::Connection& operator*() { return *connection_; }

private:
    void remove() {
        for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(path_.string() + suffix);
    }
    fs::path path_ = fs::temp_directory_path() / "yanlu-bench-intake.db";
    std::unique_ptr<storage::Connection> connection_;
};

void take_in_jsonl(benchmark::State& state) {
    const Rulebook rulebook(YANLU_SOURCE_DIR "/rulebook");
    const Inspector inspect = rulebook.part<Inspection>().inspector();
    const SystemClock clock;
    SystemRng rng;
    file_of_posts();
    for (auto _ : state) {
        state.PauseTiming();
        {
            Database database;
            Context context{*database, clock, rng, rulebook};
            state.ResumeTiming();
            const SourceOpener open = []() -> Result<RowSource> {
                auto reader = PostReader::open(file_of_posts(), {"weibo", "", SystemClock().now()});
                if (!reader) return refuse(reader.error());
                return RowSource([kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) { return kept->next(row); });
            };
            const auto report = take_in_posts(context, organisation::Caller::system("bench"), open, inspect, {.source = "bench"});
            if (!report || (*report)["posts_new"] != posts) state.SkipWithError("posts are missing");
            state.PauseTiming();
        }
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * posts);
}

void read_jsonl(benchmark::State& state) {
    for (auto _ : state) {
        auto reader = PostReader::open(file_of_posts(), {"weibo", "", SystemClock().now()});
        PostRow row;
        int n = 0;
        while (*reader->next(row)) ++n;
        if (n != posts) state.SkipWithError("posts are missing");
    }
    state.SetItemsProcessed(state.iterations() * posts);
}

// The floor: the same bytes into the same table with the same indexes, nothing else.
void insert_bare(benchmark::State& state) {
    constexpr std::array<std::string_view, 14> columns{"post_id",       "version",     "account_id", "platform_post_id", "published_at",
                                                       "recorded_from", "recorded_to", "is_gone",    "digest",           "title",
                                                       "body",          "url",         "hit_count",  "rulebook_version"};
    std::vector<std::string> bodies;
    for (int i = 0; i < posts; ++i) bodies.push_back(body_of(i));
    for (auto _ : state) {
        state.PauseTiming();
        {
            Database database;
            state.ResumeTiming();
            storage::Transaction transaction(*database);
            for (int i = 0; i < posts; ++i) {
                const std::string id = "p" + std::to_string(i);
                const std::vector<storage::Value> row{1000 + i,
                                                      1,
                                                      10 + i % accounts,
                                                      id,
                                                      std::int64_t{60'000} * i,
                                                      1,
                                                      INT64_MAX,
                                                      0,
                                                      storage::Blob{std::string_view(bodies[static_cast<std::size_t>(i)]).substr(0, 32)},
                                                      "标题",
                                                      bodies[static_cast<std::size_t>(i)],
                                                      "https://example.com/p",
                                                      0,
                                                      ""};
                transaction->append_rows("post_versions", columns, row);
            }
            transaction.commit();
            state.PauseTiming();
        }
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * posts);
}

BENCHMARK(insert_bare)->Unit(benchmark::kMillisecond)->Iterations(2)->UseRealTime();
BENCHMARK(read_jsonl)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();
BENCHMARK(take_in_jsonl)->Unit(benchmark::kMillisecond)->Iterations(3)->UseRealTime();

}  // namespace
}  // namespace yanlu::monitoring
