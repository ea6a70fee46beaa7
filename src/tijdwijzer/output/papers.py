"""Writes documents: fits `services.papers.Papers` and `TeamPapers`.

Each library is imported by the first that needs it.
"""

from tijdwijzer.services.papers import DepartmentPaper, Listing, NulmetingPaper, Progress, Review, TeamPaper


class Papers:
    def entries(self, listing: Listing) -> bytes:
        from tijdwijzer.output.lists import entries

        return entries(listing)

    def week(self, listing: Listing) -> bytes:
        from tijdwijzer.output.lists import week

        return week(listing)

    def calendar(self, listing: Listing) -> bytes:
        from tijdwijzer.output.calendar import calendar

        return calendar(listing)

    def workbook(self, review: Review, progress: Progress) -> bytes:
        from tijdwijzer.output.workbook_sheets import workbook

        return workbook(review, progress)

    def reflection(self, review: Review) -> bytes:
        from tijdwijzer.output.reflection_paper import reflection

        return reflection(review)

    def nulmeting(self, paper: NulmetingPaper) -> bytes:
        from tijdwijzer.output.nulmeting_paper import nulmeting

        return nulmeting(paper)

    def team_pack(self, paper: TeamPaper) -> bytes:
        from tijdwijzer.output.team_pack import pack

        return pack(paper)

    def team_workbook(self, paper: TeamPaper) -> bytes:
        from tijdwijzer.output.team_workbook import workbook

        return workbook(paper)

    def team_list(self, paper: TeamPaper) -> bytes:
        from tijdwijzer.output.team_list import listing

        return listing(paper)

    def team_document(self, paper: TeamPaper) -> bytes:
        from tijdwijzer.output.team_list import document

        return document(paper)

    def department_pack(self, paper: DepartmentPaper) -> bytes:
        from tijdwijzer.output.department_pack import pack

        return pack(paper)

    def department_workbook(self, paper: DepartmentPaper) -> bytes:
        from tijdwijzer.output.department_workbook import workbook

        return workbook(paper)

    def department_list(self, paper: DepartmentPaper) -> bytes:
        from tijdwijzer.output.department_list import listing

        return listing(paper)

    def department_document(self, paper: DepartmentPaper) -> bytes:
        from tijdwijzer.output.department_list import document

        return document(paper)
