// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/rawtcp.h"

namespace coder::bench {

// Answers requests of one line, one a connection: "first" a short answer at once; "tokens N US" N server-sent events,
// one each US microseconds, that carry the time they were sent at; "bulk N" N MiB.
void serveStream(int fd);

// Through the port: seconds from connect() to the answer's first byte.
double firstByte(quint16 port);
// Median seconds from a token's sending to its arrival.
double tokenDelay(quint16 port, int tokens, int microseconds);
// MiB in a second.
double throughput(quint16 port, int mebibytes);

} // namespace coder::bench
