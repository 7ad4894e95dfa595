// What is too old is thrown away whenever something new is put beside it.
#include "overview/shelf.hpp"

#include <chrono>

namespace yanlu::overview {
namespace {

constexpr std::chrono::minutes longest{1};

bool is_fresh(Instant at, Instant now) { return at <= now && now - at < longest; }

}  // namespace

std::optional<Json> Shelf::find(const std::string& key, Instant now) const {
    const std::scoped_lock lock(mutex_);
    const auto found = kept_.find(key);
    if (found == kept_.end() || !is_fresh(found->second.at, now)) return std::nullopt;
    return *found->second.page;
}

void Shelf::keep(const std::string& key, const Json& page, Instant now) const {
    const std::scoped_lock lock(mutex_);
    std::erase_if(kept_, [&](const auto& each) { return !is_fresh(each.second.at, now); });
    kept_.insert_or_assign(key, Kept{now, std::make_shared<const Json>(page)});
}

}  // namespace yanlu::overview
