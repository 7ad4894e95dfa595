// Chooses the reader by the first bytes, and checks every post that comes out of any of them.
#include "monitoring/post_reader.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <variant>

#include "base/text.hpp"
#include "documents/text_encoding.hpp"
#include "monitoring/feed_posts.hpp"
#include "monitoring/jsonl_posts.hpp"
#include "monitoring/table_posts.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::size_t sniffed_bytes = 512;

using AnyPosts = std::variant<JsonlPosts, TablePosts, FeedPosts>;

bool looks_like_json(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
    const auto text = trim(beginning);
    return text.starts_with('{') || text.starts_with('[');
}

template <class Posts>
Result<AnyPosts> wrap(Result<Posts> posts) {
    if (!posts) return refuse(std::move(posts.error()));
    return AnyPosts(std::move(*posts));
}

// Nothing if the stream is neither JSONL nor a feed.
std::optional<Result<AnyPosts>> open_text(std::unique_ptr<std::istream> stream, const PostFileOptions& options) {
    const std::string beginning = documents::read_beginning(*stream, sniffed_bytes);
    stream->clear();
    stream->seekg(0);
    if (looks_like_json(beginning)) return Result<AnyPosts>(AnyPosts(JsonlPosts(std::move(stream), options)));
    if (looks_like_feed(beginning)) return wrap(FeedPosts::open(documents::read_beginning(*stream, FeedPosts::max_bytes + 1), options));
    return std::nullopt;
}

Result<AnyPosts> open_table(Result<documents::TableReader> table, const PostFileOptions& options) {
    if (!table) return refuse(std::move(table.error()));
    return wrap(TablePosts::open(std::move(*table), options));
}

// A row that already failed to parse is not checked again: its post is not what was meant.
void check(PostRow& row, Instant now) {
    if (row.problems.empty() && row.post) row.problems = faults_of(*row.post, now);
    if (row.problems.empty()) return;
    row.post.reset();
    row.report.reset();
    for (auto& problem : row.problems) {
        problem.args.insert({"row", std::to_string(row.number)});
        problem.args.insert({"column", field_title(problem.field)});
    }
}

}  // namespace

struct PostReader::Impl {
    AnyPosts posts;
    Instant now;
    bool is_over = false;
};

PostReader::PostReader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PostReader::PostReader(PostReader&&) noexcept = default;
PostReader& PostReader::operator=(PostReader&&) noexcept = default;
PostReader::~PostReader() = default;

Result<PostReader> PostReader::open(const std::filesystem::path& path, const PostFileOptions& options) {
    auto stream = std::make_unique<std::ifstream>(path, std::ios::binary);
    std::error_code ignored;
    const bool is_readable = *stream && !std::filesystem::is_directory(path, ignored);
    auto text = is_readable ? open_text(std::move(stream), options) : std::nullopt;
    auto posts = text ? std::move(*text) : open_table(documents::TableReader::open(path), options);
    if (!posts) return refuse(std::move(posts.error()));
    return PostReader(std::make_unique<Impl>(Impl{std::move(*posts), options.now}));
}

Result<PostReader> PostReader::open_bytes(std::string bytes, const PostFileOptions& options) {
    auto text = open_text(std::make_unique<std::istringstream>(bytes), options);
    auto posts = text ? std::move(*text) : open_table(documents::TableReader::open_bytes(std::move(bytes)), options);
    if (!posts) return refuse(std::move(posts.error()));
    return PostReader(std::make_unique<Impl>(Impl{std::move(*posts), options.now}));
}

const std::vector<std::string>& PostReader::header() const {
    static const std::vector<std::string> none;
    const auto* table = std::get_if<TablePosts>(&impl_->posts);
    return table ? table->header() : none;
}

Result<bool> PostReader::next(PostRow& row) {
    row = {};
    if (impl_->is_over) return false;
    auto more = std::visit([&](auto& posts) { return posts.next(row); }, impl_->posts);
    if (!more || !*more)
        impl_->is_over = true;
    else
        check(row, impl_->now);
    return more;
}

}  // namespace yanlu::monitoring
