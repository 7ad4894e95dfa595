// Which element of which format fills which field: <guid>, <pubDate>, <content:encoded> or <id>, <published>, <content>.
#include "monitoring/feed_posts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/text_encoding.hpp"
#include "documents/xml_stream.hpp"
#include "monitoring/domain/feed_dates.hpp"
#include "monitoring/domain/html_text.hpp"
#include "monitoring/domain/picture_names.hpp"
#include "monitoring/http_fetcher.hpp"

namespace yanlu::monitoring {
namespace {

using documents::XmlAttributes;
using documents::XmlName;

constexpr std::size_t max_entries = 10'000;

// An entry as the feed words it; several elements compete for one field.
struct Entry {
    std::string id;
    std::string link;
    std::string title;
    std::string content;  // in full
    std::string summary;
    std::string published;
    std::string updated;
    std::vector<std::string> pictures;  // as written
};

class FeedParser {
public:
    FeedParser()
        : xml_("feed",
               {.on_open = [this](const XmlName& name, const XmlAttributes& attributes) { open(name, attributes); },
                .on_close = [this](const XmlName& name) { close(name.local); },
                .on_text = [this](std::string_view text) { add(text); }},
               "UTF-8") {}

    Result<std::vector<Entry>> parse(std::string_view xml) {
        constexpr std::size_t piece = 65'536;
        for (std::size_t at = 0; at < xml.size(); at += piece) {
            if (auto ok = xml_.feed(xml.substr(at, piece), at + piece >= xml.size()); !ok) return refuse(std::move(ok.error()));
        }
        if (!is_feed_) return invalid("monitoring.not_a_feed", {});
        return std::move(entries_);
    }

private:
    void open(const XmlName& name, const XmlAttributes& attributes) {
        if (name.local == "rss" || name.local == "feed" || name.local == "RDF") is_feed_ = true;
        if (name.local == "item" || name.local == "entry") {
            if (entries_.size() >= max_entries)
                return xml_.stop(
                    {RefusalClass::invalid, "monitoring.feed_too_many_entries", {}, {}, {{"max", std::to_string(max_entries)}}, {}});
            entries_.emplace_back();
            is_in_entry_ = true;
            field_ = nullptr;  // an entry inside an entry's field: malformed, the outer field is given up
            depth_in_field_ = 0;
            return;
        }
        if (!is_in_entry_) return;
        if (depth_in_field_ > 0) {  // XHTML inside Atom's content: markup becomes line ends
            ++depth_in_field_;
            if (name.local == "img") add_picture(attributes.find("src"));
            if (name.local == "p" || name.local == "br" || name.local == "div") *field_ += "<br>";
            return;
        }
        field_ = field_of(name);
        if (field_) depth_in_field_ = 1;
        is_escaped_html_ = attributes.find("type").value_or("html") != "text";
        if (name.local == "link") take_link(attributes);
        take_media(name, attributes);
    }

    // <enclosure url type>, <media:content url medium type>, <link rel="enclosure" href type>
    void take_media(const XmlName& name, const XmlAttributes& attributes) {
        const bool is_media = name.local == "content" && name.space.find("mrss") != std::string_view::npos;
        const bool is_link = name.local == "link" && attributes.find("rel").value_or("") == "enclosure";
        if (!is_media && !is_link && name.local != "enclosure") return;
        const auto type = attributes.find("type").value_or("");
        if (attributes.find("medium").value_or("") == "image" || type.starts_with("image/"))
            add_picture(attributes.find(is_link ? "href" : "url"));
    }

    void add_picture(std::optional<std::string_view> address) {
        if (address && !address->empty() && !address->starts_with("data:")) entries_.back().pictures.emplace_back(*address);
    }

    std::string* field_of(const XmlName& name) {
        Entry& entry = entries_.back();
        if (name.local == "guid" || name.local == "id") return &entry.id;
        if (name.local == "title" && name.space.find("media") == std::string_view::npos &&
            name.space.find("mrss") == std::string_view::npos)
            return &entry.title;
        if (name.local == "encoded" || (name.local == "content" && name.space.find("mrss") == std::string_view::npos))
            return &entry.content;
        if (name.local == "description" || name.local == "summary") return &entry.summary;
        if (name.local == "pubDate" || name.local == "published" || name.local == "date") return &entry.published;
        if (name.local == "updated") return &entry.updated;
        return name.local == "link" ? &link_text_ : nullptr;
    }

    void take_link(const XmlAttributes& attributes) {
        link_text_.clear();
        const auto relation = attributes.find("rel").value_or("alternate");
        if (const auto target = attributes.find("href"); target && relation == "alternate") entries_.back().link = *target;
    }

    void close(std::string_view name) {
        if (depth_in_field_ > 0 && --depth_in_field_ == 0) {
            if (field_ == &link_text_ && !trim(link_text_).empty()) entries_.back().link = trim(link_text_);
            field_ = nullptr;
        }
        if (name == "item" || name == "entry") is_in_entry_ = false;
    }

    void add(std::string_view text) {
        if (field_) *field_ += text;
    }

    bool is_feed_ = false;
    bool is_in_entry_ = false;
    bool is_escaped_html_ = true;
    int depth_in_field_ = 0;
    std::string* field_ = nullptr;
    std::string link_text_;
    std::vector<Entry> entries_;
    documents::XmlStream xml_;
};

// Feeds declare GB2312, GBK or GB18030 in the prolog, which expat does not know.
Result<std::string> to_utf8(std::string xml) {
    const std::string prolog = ascii_lower(std::string_view(xml).substr(0, 200));
    const auto declared = prolog.find("encoding=");
    // Behind the quote; a file may end before it.
    if (declared == std::string::npos || prolog.compare(std::min(declared + 10, prolog.size()), 2, "gb") != 0) {
        if (!is_valid_utf8(xml)) return invalid("monitoring.feed_not_utf8", {});
        return xml;
    }
    auto converted = documents::Gb18030().decode(xml);
    if (!converted) return invalid("monitoring.feed_not_utf8", {});
    return std::move(*converted);
}

// Absolute, each once: what the feed names as a file, then what stands in the text.
std::vector<std::string> pictures_of(const Entry& entry) {
    std::vector<std::string> written = entry.pictures;
    for (auto& source : pictures_of_html(entry.content.empty() ? entry.summary : entry.content)) written.push_back(std::move(source));
    std::vector<std::string> out;
    for (const auto& each : written) {
        auto address = absolute_url(trim(entry.link), trim(each));
        if (is_web_address(address) && std::ranges::find(out, address) == out.end()) out.push_back(std::move(address));
    }
    return out;
}

PostRow row_of(const Entry& entry, std::size_t number, const PostFileOptions& options) {
    PostRow row;
    row.number = number;
    ObservedPost post;
    post.platform = options.platform;
    post.account = options.account;
    post.platform_id = trim(entry.id.empty() ? entry.link : entry.id);
    post.title = html_to_text(entry.title);
    post.text = html_to_text(entry.content.empty() ? entry.summary : entry.content);
    post.url = trim(entry.link);
    const std::string& date = entry.published.empty() ? entry.updated : entry.published;
    const auto at = parse_feed_date(date);
    if (!at)
        row.problems.push_back({RefusalClass::invalid,
                                date.empty() ? "monitoring.required" : "monitoring.not_an_instant",
                                "published_at",
                                {},
                                {{"value", shorten(trim(date), 40)}},
                                {}});
    post.published_at = at.value_or(Instant{});
    if (options.takes_pictures) post.pictures = pictures_of(entry);
    row.post = std::move(post);
    return row;
}

}  // namespace

bool looks_like_feed(std::string_view beginning) {
    if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
    return trim(beginning).starts_with('<');
}

Result<FeedPosts> FeedPosts::open(std::string xml, const PostFileOptions& options) {
    if (xml.size() > max_bytes) return invalid("monitoring.feed_too_large", {}, {{"limit_mib", std::to_string(max_bytes >> 20)}});
    if (options.platform.empty() || options.account.empty()) return invalid("monitoring.feed_needs_account", "account");
    auto utf8 = to_utf8(std::move(xml));
    if (!utf8) return refuse(std::move(utf8.error()));
    auto entries = FeedParser().parse(*utf8);
    if (!entries) return refuse(std::move(entries.error()));
    FeedPosts posts;
    for (std::size_t i = 0; i < entries->size(); ++i) posts.entries_.push_back(row_of((*entries)[i], i + 1, options));
    return posts;
}

Result<bool> FeedPosts::next(PostRow& row) {
    if (entries_.empty()) return false;
    row = std::move(entries_.front());
    entries_.pop_front();
    return true;
}

}  // namespace yanlu::monitoring
