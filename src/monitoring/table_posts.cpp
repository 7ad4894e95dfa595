// The form of posts, and its rows as posts.
#include "monitoring/table_posts.hpp"

#include <limits>

#include "monitoring/domain/picture_names.hpp"

namespace yanlu::monitoring {
namespace {

using documents::FormColumn;
using documents::ValueKind;

std::vector<FormColumn> columns_of_posts() {
    return {{.key = "platform",
             .title = "平台",
             .kind = ValueKind::code,
             .max_characters = 60,
             .help = "平台名称或代码，如 新浪微博 或 weibo；整份文件同属一个平台时可不填"},
            {.key = "account",
             .title = "账号标识",
             .kind = ValueKind::code,
             .max_characters = 200,
             .help = "账号在平台上的永久标识；整份文件同属一个账号时可不填",
             .aliases = {"账号ID", "帐号标识"}},
            {.key = "id",
             .title = "内容标识",
             .is_required = true,
             .kind = ValueKind::code,
             .max_characters = 200,
             .help = "内容在平台上的永久标识，同一账号内不重复",
             .aliases = {"内容ID", "文章ID", "作品ID", "mid"}},
            {.key = "title", .title = "标题", .max_characters = 500, .aliases = {"文章标题"}},
            {.key = "text", .title = "正文", .max_characters = 32'767, .aliases = {"内容", "文本", "文章内容"}},
            {.key = "published_at",
             .title = "发布时间",
             .is_required = true,
             .kind = ValueKind::instant,
             .help = "平台显示的发布时间",
             .aliases = {"发文时间", "发表时间"}},
            {.key = "observed_at", .title = "采集时间", .kind = ValueKind::instant, .help = "看到该内容的时间，不填则为导入时间"},
            {.key = "url", .title = "链接", .max_characters = 2'000, .aliases = {"网址", "原文链接", "URL"}},
            {.key = "gone",
             .title = "已删除",
             .kind = ValueKind::choice,
             .choices = {{"1", "是"}, {"0", "否"}},
             .help = "平台上已删除或看不到的内容填“是”"},
            {.key = "pictures",
             .title = "图片",
             .max_characters = 32'767,
             .help = "图片链接，多张用换行或顿号隔开，导入后在后台取回并检查；也可填写与本表一起打成 zip 的图片或视频的文件名",
             .aliases = {"配图", "图片链接", "图片地址"}}};
}

}  // namespace

documents::SheetForm post_form() {
    return {.title = "发布内容",
            .columns = columns_of_posts(),
            .instructions = {"一行一条内容；同一内容再次导入不会重复，正文有改动的会另存一个版本。"},
            .max_rows = std::numeric_limits<std::size_t>::max()};
}

std::string field_title(std::string_view field) {
    static const std::vector<FormColumn> columns = columns_of_posts();
    for (const auto& column : columns) {
        if (column.key == field) return column.title;
    }
    return std::string(field);
}

Result<TablePosts> TablePosts::open(documents::TableReader reader, PostFileOptions options) {
    auto import = documents::SheetImport::open(std::move(reader), post_form());
    if (!import) return refuse(std::move(import.error()));
    return TablePosts(std::move(*import), std::move(options));
}

Result<bool> TablePosts::next(PostRow& row) {
    auto more = import_.next(raw_);
    if (!more || !*more) return more;
    row.number = raw_.number;
    row.problems = std::move(raw_.problems);
    row.shown = std::move(raw_.shown);
    const auto value = [&](const char* key) {
        const auto found = raw_.values.find(key);
        return found == raw_.values.end() ? std::string() : std::move(found->second);
    };
    ObservedPost post;
    post.platform = value("platform");
    post.account = value("account");
    if (post.platform.empty()) post.platform = options_.platform;
    if (post.account.empty()) post.account = options_.account;
    post.platform_id = value("id");
    post.title = value("title");
    post.text = value("text");
    post.url = value("url");
    post.published_at = parse_instant(value("published_at")).value_or(Instant{});
    post.observed_at = parse_instant(value("observed_at"));
    post.is_gone = value("gone") == "1";
    post.pictures = picture_names(value("pictures"));
    row.post = std::move(post);
    return true;
}

}  // namespace yanlu::monitoring
