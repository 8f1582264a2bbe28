// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QTemporaryDir>

namespace coder::test {

// A bus of its own with an open gnome-keyring on it, for this process (DBUS_SESSION_BUS_ADDRESS) and those it starts.
// GLib ends a program whose bus dies, so the bus lives as long as this program.
class KeyringBed
{
public:
    KeyringBed();
    ~KeyringBed();
    QString problem; // why there is none; empty = it is open

private:
    QTemporaryDir m_folder;
    QProcess m_keyring;
};

} // namespace coder::test
