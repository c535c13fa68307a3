import ArgumentParser
import Outbound
import Web

@main struct Vouchsafe: ParsableCommand {
    func run() {}
}
