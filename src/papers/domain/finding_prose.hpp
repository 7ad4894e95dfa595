// What the list of findings shows in a line → how a paper says it: a sentence about 该账号, days written out, no fields.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yanlu::papers {

// 「云湾发布」已连续 22 天未更新，最近发布日：2026-09-20 → 该账号已连续22天未更新，最近发布日为2026年9月20日
std::string prose_of(std::string_view title, std::string_view account);

// What was looked up beside it and is not said there already: 监测截至2026年10月12日，命中处数为3. Empty where nothing is left.
std::string prose_of_evidence(const std::vector<std::pair<std::string, std::string>>& named, std::string_view title);

}  // namespace yanlu::papers
