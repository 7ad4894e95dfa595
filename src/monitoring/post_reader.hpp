// A file of posts as a stream of rows, whatever its format: JSONL, CSV, xlsx, RSS 2.0 or Atom. Memory does not grow with the file.
//
// Fields of a JSONL line and the columns of a sheet that stand for them:
//   platform 平台 · account 账号标识 · id 内容标识 · title 标题 · text 正文 · published_at 发布时间 · observed_at 采集时间 · url 链接 ·
//   gone 已删除 · pictures 图片 (addresses, or names of files in the archive)
// A JSONL line with `outcome` (observed | failed | blocked) and `detail` reports on an account instead of a post.
// `platform` and `account` may be left out where the caller says them for the whole file; a feed always needs both from the caller.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "documents/sheet_import.hpp"
#include "monitoring/domain/observed_post.hpp"

namespace yanlu::monitoring {

struct PostFileOptions {
    std::string platform;  // for rows that do not say it
    std::string account;
    Instant now;                  // nothing can have been seen after it
    bool takes_pictures = false;  // of a feed: its enclosures and the pictures of its texts
};

struct PostRow {
    std::size_t number = 0;  // line, sheet row or entry, as the user counts
    std::optional<ObservedPost> post;
    std::optional<AccountReport> report;
    std::vector<Refusal> problems;   // args: row, column (the Chinese name of the field)
    std::vector<std::string> shown;  // sheets: the cells as they stood
};

class PostReader {
public:
    // The format is told from the content. What is wrong with the file as a whole is a refusal here or in next().
    static Result<PostReader> open(const std::filesystem::path& path, const PostFileOptions& options);
    static Result<PostReader> open_bytes(std::string bytes, const PostFileOptions& options);
    PostReader(PostReader&&) noexcept;
    PostReader& operator=(PostReader&&) noexcept;
    ~PostReader();

    Result<bool> next(PostRow& row);
    const std::vector<std::string>& header() const;  // of a sheet; empty for the other formats

private:
    struct Impl;
    explicit PostReader(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// The sheet form of posts, for templates.
documents::SheetForm post_form();
// "published_at" → 发布时间
std::string field_title(std::string_view field);

}  // namespace yanlu::monitoring
