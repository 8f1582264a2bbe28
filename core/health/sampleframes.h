// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <functional>

namespace coder {

// What the sampler on the VM (resources/guest/sampler.py) found at one moment.
struct SampleFrame
{
    QByteArray kind; // "smi", "vllm", "box"; "here" = it is alive
    double at = 0;   // seconds since 1970, by the VM's clock
    int step = 1;    // seconds until the next one
    int status = 0;  // an exit code, or an HTTP status with 0 for none
    QByteArray body;
};

// Puts the sampler's bytes together again, however the stream was cut. What is no frame (a greeting of the login shell,
// a warning) is skipped up to the next line that begins one.
class SampleFrames
{
public:
    void feed(const QByteArray &bytes, const std::function<void(const SampleFrame &)> &take);
    void clear() { m_rest.clear(); }

private:
    QByteArray m_rest;
};

} // namespace coder
