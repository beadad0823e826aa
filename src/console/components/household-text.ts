/** Which of several people of one name is meant: 东风组 户号 12. */
export function householdText({ groupName, householdNo }: { groupName: string | null; householdNo: string | null }): string {
  return [groupName, householdNo === null ? null : /^\d+$/.test(householdNo) ? `户号 ${householdNo}` : householdNo].filter((part) => part !== null && part !== '').join(' ')
}
