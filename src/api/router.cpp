// A tree of path segments.
#include "api/router.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace yanlu::api {
namespace {

bool is_name(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

std::vector<std::string_view> segments_of(std::string_view path) { return split(path.substr(path.starts_with('/') ? 1 : 0), '/'); }

}  // namespace

void Router::get(std::string path, Handler handler, Access access) { add({Method::get, std::move(path), access, std::move(handler)}); }
void Router::post(std::string path, Handler handler, Access access) { add({Method::post, std::move(path), access, std::move(handler)}); }
void Router::put(std::string path, Handler handler, Access access) { add({Method::put, std::move(path), access, std::move(handler)}); }
void Router::patch(std::string path, Handler handler, Access access) { add({Method::patch, std::move(path), access, std::move(handler)}); }
void Router::remove(std::string path, Handler handler, Access access) {
    add({Method::remove, std::move(path), access, std::move(handler)});
}

void Router::add(Route route) {
    Node* node = &root_;
    for (const auto segment : segments_of(route.path)) {
        auto& next = is_name(segment) ? node->any : node->fixed[std::string(segment)];
        if (!next) next = std::make_unique<Node>();
        node = next.get();
    }
    for (const Route* other : node->here) {
        if (other->method == route.method)
            throw std::logic_error("two routes for " + std::string(name_of(route.method)) + " " + route.path);
    }
    node->here.push_back(routes_.emplace_back(std::make_unique<Route>(std::move(route))).get());
}

const Router::Node* Router::walk(const Node& node, const std::vector<std::string_view>& segments, std::size_t at,
                                 std::vector<std::string_view>& captured) {
    if (at == segments.size()) return node.here.empty() ? nullptr : &node;
    if (const auto fixed = node.fixed.find(segments[at]); fixed != node.fixed.end()) {
        if (const Node* found = walk(*fixed->second, segments, at + 1, captured)) return found;
    }
    if (!node.any || segments[at].empty()) return nullptr;
    captured.push_back(segments[at]);
    if (const Node* found = walk(*node.any, segments, at + 1, captured)) return found;
    captured.pop_back();
    return nullptr;
}

Router::Match Router::match(Method method, std::string_view path) const {
    Match out;
    std::vector<std::string_view> captured;
    const Node* node = walk(root_, segments_of(path), 0, captured);
    if (!node) return out;
    for (const Route* route : node->here) {
        out.allowed.push_back(route->method);
        if (route->method == method) out.route = route;
    }
    if (!out.route) return out;
    auto value = captured.begin();
    for (const auto segment : segments_of(out.route->path)) {
        if (is_name(segment)) out.values.emplace(segment.substr(1, segment.size() - 2), *value++);
    }
    return out;
}

}  // namespace yanlu::api
