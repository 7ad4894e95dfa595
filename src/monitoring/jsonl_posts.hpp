// JSONL lines into posts and account reports.
#pragma once

#include "base/line_reader.hpp"
#include "monitoring/post_reader.hpp"

namespace yanlu::monitoring {

class JsonlPosts {
public:
    JsonlPosts(std::unique_ptr<std::istream> stream, PostFileOptions options) : lines_(std::move(stream)), options_(std::move(options)) {}
    Result<bool> next(PostRow& row);

private:
    void read_line(PostRow& row);
    LineReader lines_;
    PostFileOptions options_;
    std::size_t number_ = 0;
    std::string line_;
};

}  // namespace yanlu::monitoring
