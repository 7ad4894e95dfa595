// RSS 2.0 and Atom into posts. A feed is small by nature and held whole (up to 8 MiB), its entries are handed on one by one.
#pragma once

#include <deque>

#include "monitoring/post_reader.hpp"

namespace yanlu::monitoring {

class FeedPosts {
public:
    static constexpr std::size_t max_bytes = std::size_t{8} << 20;
    static Result<FeedPosts> open(std::string xml, const PostFileOptions& options);
    Result<bool> next(PostRow& row);

private:
    std::deque<PostRow> entries_;
};

// Whether the beginning of a file is a feed's.
bool looks_like_feed(std::string_view beginning);

}  // namespace yanlu::monitoring
