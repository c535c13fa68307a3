import Domain
import Store
import Views

extension ImportPreviewPage {
    /// - Parameters:
    ///   - mapping: what the person chose, where it could not be kept.
    ///   - errors: what is wrong with how the file is read.
    ///   - takeErrors: why it was not taken.
    init(
        _ proposal: ImportProposal, context: CoordinatorContext, mapping: ColumnMapping? = nil,
        errors: FieldErrors = [:], takeErrors: FieldErrors = [:]
    ) {
        self.init(
            frame: context.frame(title: proposal.run.fileName), tenant: context.slug, run: proposal.run,
            document: proposal.document, mapping: mapping ?? proposal.mapping, reading: proposal.reading,
            refusal: proposal.refusal?.sentence, problems: proposal.problems,
            refusedCount: proposal.refusedCount, tally: proposal.tally, takeable: proposal.rows?.count ?? 0,
            unmapped: proposal.unmapped, errors: errors, takeErrors: takeErrors, clock: context.clock)
    }
}
