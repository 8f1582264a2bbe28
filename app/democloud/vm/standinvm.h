// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <memory>

namespace coder {

class ApiDoor;
class BoundSocket;

// What the hub knows of a model; 0 = guessed from its name.
struct ModelFacts
{
    qint64 weightBytes = 0;
    int context = 0;            // longest, in tokens
    qint64 kvBytesPerToken = 0; // of a 16-bit cache, over all layers
    bool gated = false;         // wants a token
};

// What a stand-in VM is made of, and how fast its world goes.
struct VmSpec
{
    qint64 id = 0;
    QString label;              // becomes the host name
    QString address;            // 127.0.0.N, where its sshd is met from outside
    quint16 sshPort = 22;       // on that address
    QString folder;             // its private folder: all it writes is below; made if it is not there
    QByteArray userData;        // decoded; may be empty
    QStringList authorizedKeys; // one public key line each, as given to the provider's API
    int gpus = 1;
    QString gpuName = QStringLiteral("NVIDIA RTX 4000 Ada Generation");
    int vramMib = 20475;
    int diskMib = 512000;
    double speed = 60; // all durations are divided by it
    // Seconds at speed 1: boot, packages, docker, toolkit, driver, venv, pip, image, weights, load, restart, shutdown.
    // What is missing keeps its default (resources of app/democloud/vm: world.py).
    QMap<QString, double> durations;

    // Facts of the world out there; the defaults serve.
    QMap<QString, ModelFacts> models; // by name; others are guessed at
    QStringList missingModels;        // the hub answers 404 for these
    bool driverInImage = false;       // the image came with a working GPU driver
    bool driverNeedsReboot = false;   // modprobe fails until the VM was rebooted once
    double tokensPerSecond = 40;      // of one stream of the stand-in vLLM, not divided by the speed
    QStringList quirks;               // what goes wrong in it; world.py says what each does
    // What is shown in the place of the stand-in's own: "nvidia-smi.csv", "vllm.log", "vllm.metrics" -> a file here.
    QMap<QString, QString> given;
    quint16 apiPort = 0; // of 127.0.0.1, where the provider's API is met inside and outside; 0 = the VM cannot reach it
    bool isolated = true; // false: see unavailableReason()
};

// One stand-in for a rented VM: a root, a network and a process table of its own (bubblewrap), a real sshd on
// address:sshPort, the user-data really applied, stubs for what needs a GPU or the network. Lives on the thread that
// made it, which must outlive it (the VM dies with that thread). It leaves no process, mount or file behind.
class StandInVm : public QObject
{
    Q_OBJECT
public:
    explicit StandInVm(VmSpec spec, QObject *parent = nullptr);
    ~StandInVm() override; // destroys the VM and waits for it

    // Empty if isolated VMs can run here; else why not, in one sentence. Then one VM at a time can still run with
    // `isolated = false`: its files are in a root of its own, but network and process table are the host's, so that its
    // ports (8000, 3000) are taken there. For root only. Asked of the system once, then remembered.
    static QString unavailableReason();
    // The same for a VM that is not isolated.
    static QString unisolatedUnavailableReason();
    // Whom to log in as: root where we are root, else our own name (sshd cannot change users in a user namespace).
    static QString sshUser();

    const VmSpec &spec() const { return m_spec; }
    // Powers on. FileUnwritable, PortTaken, ProgramMissing. Nothing happens if it runs already.
    Result<Unit> start();
    // As the provider does it: an orderly shutdown, then a boot. Starts a VM that is off.
    void reboot();
    // Ends all its processes and removes its folder; stopped() follows. Safe to call twice.
    void destroy();
    bool isRunning() const;
    // Whether its firewall lets new connections in; true at first. What is connected stays so.
    void setReachable(bool reachable);

Q_SIGNALS:
    void started();             // powered on; also after each reboot
    void booted();              // sshd listens; also after each reboot
    void stopped(int exitCode); // off and not coming back by itself: 0 = it was shut down or destroyed

private:
    Result<Unit> launch();
    void readEvents();
    void carryToApi(const QJsonObject &event);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void killAndWait();
    void removeFolder() const;

    VmSpec m_spec;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<ApiDoor> m_door;
    std::unique_ptr<BoundSocket> m_listener; // the VM's own; kept for the firewall while it runs
    bool m_reachable = true;
    bool m_startAgain = false;
    bool m_destroyed = false;
};

} // namespace coder
