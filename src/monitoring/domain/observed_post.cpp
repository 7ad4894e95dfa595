// Bounds of a post: they keep rubbish out, not long articles.
#include "monitoring/domain/observed_post.hpp"

#include "base/text.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::size_t max_id_bytes = 200;
constexpr std::size_t max_title_characters = 500;
constexpr std::size_t max_text_characters = 300'000;
constexpr std::size_t max_url_bytes = 2'000;
constexpr std::size_t max_pictures = 200;
constexpr std::chrono::minutes clock_difference{10};  // between us and the platform

Refusal fault(const char* code, const char* field, std::map<std::string, std::string> args = {}) {
    return {RefusalClass::invalid, code, field, {}, std::move(args), {}};
}

void check_id(const std::string& id, const char* field, std::vector<Refusal>& faults) {
    if (id.empty()) faults.push_back(fault("monitoring.required", field));
    if (id.size() > max_id_bytes) faults.push_back(fault("monitoring.too_long", field, {{"max", std::to_string(max_id_bytes)}}));
    if (has_control_characters(id)) faults.push_back(fault("monitoring.control_characters", field));
}

void check_text(const std::string& text, std::size_t max_characters, const char* field, std::vector<Refusal>& faults) {
    if (text.size() > max_characters && count_code_points(text) > max_characters) {
        faults.push_back(fault("monitoring.too_long", field, {{"max", std::to_string(max_characters)}}));
    }
    if (has_control_characters(text)) faults.push_back(fault("monitoring.control_characters", field));
}

bool is_web_link(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

void check_url(const std::string& url, std::vector<Refusal>& faults) {
    if (url.empty()) return;
    if (!is_web_link(url) || has_control_characters(url))
        faults.push_back(fault("monitoring.not_a_link", "url", {{"value", shorten(url, 60)}}));
    if (url.size() > max_url_bytes) faults.push_back(fault("monitoring.too_long", "url", {{"max", std::to_string(max_url_bytes)}}));
}

void check_pictures(const std::vector<std::string>& pictures, std::vector<Refusal>& faults) {
    if (pictures.size() > max_pictures)
        faults.push_back(fault("monitoring.picture.too_many_named", "pictures", {{"most", std::to_string(max_pictures)}}));
    for (const auto& name : pictures) {
        if (name.size() > max_url_bytes)
            faults.push_back(fault("monitoring.too_long", "pictures", {{"max", std::to_string(max_url_bytes)}}));
        if (name.empty() || has_control_characters(name)) faults.push_back(fault("monitoring.control_characters", "pictures"));
    }
}

}  // namespace

Digest content_digest(std::string_view title, std::string_view text) {
    return sha256({"post ", std::to_string(title.size()), "\n", title, text});
}

std::vector<Refusal> faults_of(const ObservedPost& post, Instant now) {
    std::vector<Refusal> faults;
    check_id(post.platform, "platform", faults);
    check_id(post.account, "account", faults);
    check_id(post.platform_id, "id", faults);
    check_text(post.title, max_title_characters, "title", faults);
    check_text(post.text, max_text_characters, "text", faults);
    check_url(post.url, faults);
    check_pictures(post.pictures, faults);
    if (!post.is_gone && post.title.empty() && post.text.empty() && post.url.empty())
        faults.push_back(fault("monitoring.empty_post", "text"));
    const Instant seen = post.observed_at.value_or(now);
    if (seen > now + clock_difference) faults.push_back(fault("monitoring.observed_in_future", "observed_at", {{"value", rfc3339(seen)}}));
    if (post.published_at > seen + clock_difference) {
        faults.push_back(fault("monitoring.published_in_future", "published_at", {{"value", rfc3339(post.published_at)}}));
    }
    return faults;
}

}  // namespace yanlu::monitoring
