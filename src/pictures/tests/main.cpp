// The test program is its own worker, as yanlu is.
#include <gtest/gtest.h>

#include "pictures/worker.hpp"

int main(int argc, char** argv) {
    if (argc > 1 && argv[1] == yanlu::pictures::worker_verb) return yanlu::pictures::worker_main(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
