/*
 * How a reset sends its command exactly once: two requests for one device, two workers, Graph. README.md says what is promised
 * and assumed, and names the code and the test that hold each guard. Steps are named as the methods that they model.
 *
 * A worker can stand still or die between any two steps; a step is at most one access to storage or to Graph. The macros in
 * capitals remove a guard each, and check.sh expects the model to fail then; ONE_REQUEST, WITHOUT_... and ENDS choose what is in it.
 */

/* Time, in ticks. */
#define SendTimeout 1
#ifdef NO_SETTLE_TIME
#define SettleTime 0
#elif defined(SETTLE_TIME_OF_ONE_SEND)
#define SettleTime SendTimeout
#else
#define SettleTime (2 * SendTimeout)
#endif
#define Lateness 1      /* Graph executes a command at most so long after it was handed over */
#define Deadline 3
#define LastTick 4

/* Worker 0 is ahead of Graph and worker 1 is behind it. The Date header is ahead of the clock that dates the actions. */
#define WorkerTime (tick + 4 * (1 - _pid))
#define ActionTimeAt(t) (t + 2)
#define DateAt(t) (t + 3)
#define Tolerance 1

/* ResetStatus; from Unsent on it is terminal. */
#define Accepted 0
#define Issuing 1
#define Pending 2
#define Unsent 3        /* cancelled, ineligible, or expired before the command was sent */
#define Unconfirmed 4   /* expired after it may have been sent */
#define Completed 5
#define IsTerminal(r) (status[r] >= Unsent)
#define MayHaveBeenIssued(r) (status[r] == Issuing && !provenNotExecuted[r])

#define IsUnsent(r) (status[r] == Accepted || (status[r] == Issuing && provenNotExecuted[r]))

/* ResetPhase; Unsent to Completed stand for WriteOutcome with that ending. */
#define CheckEligibility 0
#define IssueCommand 1
#define PollDeviceActionState 2
#define Ended 6

/* The record of each reset. */
byte status[2];
byte earliest[2];       /* the attempt: the earliest Graph time at which it can have begun; 0 when there is none */
bool provenNotExecuted[2];
bool cancelRequested[2];
byte prior[2];          /* PriorActionAt: the number of the device's latest action before the command */

/* Each orchestration. */
#ifdef ONE_REQUEST
byte phase[2] = { CheckEligibility, Ended }
#else
byte phase[2]
#endif
bool isAsleep[2];       /* with -DENDS: waits for the next tick */
bool outcomeHolds[2];   /* ResetOutcome.HoldsFor: the outcome is of a run that knew of the latest attempt */

byte lock;              /* the owner + 1; 0 when the device is free */
bool stopped;           /* the emergency stop */
bool stoppedBefore;     /* since an earlier tick */
bool wasStopped;        /* with -DENDS: it is used once */
byte tick;

/* The device's latest reset action. */
byte action;            /* its number; 0 when there is none */
byte actionOf;          /* the request + 1, or Portal */
byte startedAt;
bool isDone;
#define Portal 3
bool portalUsed;

/* What each worker does. Of a version only one thing matters: whether the record was written since this run read it. */
byte running[2];        /* the reset + 1; 0 when idle */
bool isAwaited[2];      /* no other run of the same activity has returned */
bool isCurrent[2];      /* the record is as this run read it */
bool isOwnAttempt[2];   /* the record's attempt is this run's */
bool knowsAttempt[2];   /* no attempt was written since this run read the record, but its own */
byte deaths;            /* with -DENDS */

/* Commands on their way. */
#define None 0
#define Flying 1
#define Executed 2
#define Rejected 3
byte flight[2];         /* of the worker that waits for the answer */
byte flightEnd[2];
byte unheard[2];        /* of the request whose worker does not wait any more: its end + 1; 0 when there is none */

/* What is promised. With -DONLY=… nothing else is checked. */
#define Once 1
#define Cancelled 2
#define Stopped 3
#define Locked 4
#define Own 5
#define Truthful 6
#ifdef ONLY
#define promise(property, condition) assert(ONLY != property || (condition))
#else
#define promise(property, condition) assert(condition)
#endif

/* Only for the promises. */
byte executions[2];
bool tookAnother[2];    /* an action from the portal, or one that followed from such a mistake, was taken for this reset's */
bool isOlder[2];        /* the latest action is from the portal and from before the reset's first attempt */

inline execute(r)
{
    executions[r]++;
    promise(Once, executions[r] <= 1);
    promise(Cancelled, !cancelRequested[r]);
    promise(Truthful, !IsTerminal(r) || tookAnother[r]);
    start(r + 1)
}

inline start(by)
{
    action++;
    actionOf = by;
    startedAt = ActionTimeAt(tick);
    isDone = false;
    isOlder[0] = false;
    isOlder[1] = false
}

inline setLock(owner)
{
    promise(Locked, lock == 0 || lock == owner || (status[lock - 1] != Issuing && status[lock - 1] != Pending));
    lock = owner
}

inline takeForOwn(r)
{
    promise(Own, actionOf == r + 1 || (actionOf == Portal && !isOlder[r]) || (actionOf == 2 - r && tookAnother[1 - r]));
    tookAnother[r] = tookAnother[r] || actionOf != r + 1
}

/* IssuedCommand.FindIn */
#ifdef NO_PRIOR_ACTION
#define IsNewer(r) (action > 0)
#else
#define IsNewer(r) (action > prior[r])
#endif
#ifdef NO_TOLERANCE
#define FindIn(r, attempt) (IsNewer(r) && startedAt >= attempt)
#elif defined(NO_EARLIEST_TIME)
#define FindIn(r, attempt) IsNewer(r)
#else
#define FindIn(r, attempt) (IsNewer(r) && startedAt + Tolerance >= attempt)
#endif

#ifdef LOCAL_CLOCK
#define HasSettled(attempt) (WorkerTime >= attempt + SettleTime)
#elif defined(LOCAL_SETTLE_TIME)
byte sentAt[2];
#define HasSettled(attempt) (WorkerTime >= sentAt[r] + SettleTime)
#else
#define HasSettled(attempt) (DateAt(tick) >= attempt + SettleTime)
#endif

/* ReconcileResets.CheckLateConfirmation: which resets it looks at, and when it finds a confirmation */
#ifdef NO_LATE_PROOF
#define HasLateLook(r) (status[r] == Unconfirmed || (status[r] == Unsent && !cancelRequested[r] && earliest[r] != 0))
#else
#define HasLateLook(r) (status[r] == Unconfirmed && !provenNotExecuted[r])
#endif
#ifdef NO_LATE_WINDOW
#define IsLate(r) (isDone && FindIn(r, earliest[r]))
#else
#define IsLate(r) (isDone && FindIn(r, earliest[r]) && startedAt < earliest[r] - Tolerance + SettleTime)
#endif

inline written(r)
{
    isCurrent[0] = isCurrent[0] && running[0] != r + 1;
    isCurrent[1] = isCurrent[1] && running[1] != r + 1
}

inline writeEnding(r, ending)
{
    promise(Truthful, ending != Unsent || executions[r] == 0);
    status[r] = ending;
    written(r)
}

/* The worker is idle again. */
inline endRun()
{
    running[_pid] = 0;
    isAwaited[_pid] = false;
    isCurrent[_pid] = false;
    isOwnAttempt[_pid] = false;
    knowsAttempt[_pid] = false;
    r = 0; now = 0; seen = 0; attempt = 0
}

/* Nothing reads these of an ended reset. */
inline forgetReset(r)
{
    earliest[r] = 0;
    prior[r] = 0;
    provenNotExecuted[r] = false;
    cancelRequested[r] = false;
    isOlder[r] = false
}

/* An activity returns. Its result is dropped when another run of the same activity has returned before. */
inline finish(next)
{
    if
    :: isAwaited[_pid] ->
#ifdef ENDS
        isAsleep[r] = (next == phase[r] || (phase[r] >= Unsent && next == IssueCommand)) && tick < LastTick;
#endif
        phase[r] = next;
        outcomeHolds[r] = next >= Unsent && next < Ended && knowsAttempt[_pid];
        isAwaited[1 - _pid] = isAwaited[1 - _pid] && running[1 - _pid] != r + 1;
        if
        :: next == Ended && !HasLateLook(r) -> forgetReset(r)
        :: else
        fi
    :: else
    fi;
    endRun()
}

#ifdef ENDS
#define CanDie (deaths < 1)
#define die() deaths++; endRun()
#else
#define CanDie true
#define die() endRun()
#endif

inline finishOrDie(next)
{
    if
    :: true -> finish(next)
    :: CanDie -> die()
    fi
}

#define OrDie :: atomic { CanDie -> die(); goto idle }

/* The worker waits for the answer no longer. */
inline hangUp()
{
    if
    :: flight[_pid] == Flying && !unheard[r] -> unheard[r] = flightEnd[_pid] + 1
    :: else
    fi;
    flight[_pid] = None;
    flightEnd[_pid] = 0
}

/* The outcome does not know of an attempt that may have been executed. */
#ifdef OVERWRITE_ATTEMPT
#define Contradicts(r) false
#else
#define Contradicts(r) (!outcomeHolds[r] && (MayHaveBeenIssued(r) || status[r] == Pending))
#endif

/* CheckEligibilityActivity.Resume */
inline resume()
{
    if
    :: !IsTerminal(r) -> finish(IssueCommand)
    :: else -> finish(status[r])
    fi
}

/* IssueCommandActivity.Issued */
#ifdef NO_ATTEMPT
#define BeforeAttempt(r) (status[r] == Accepted)
#else
#define BeforeAttempt(r) false
#endif
inline issued()
{
    if
    :: status[r] == Issuing || BeforeAttempt(r) -> status[r] = Pending; written(r); finishOrDie(PollDeviceActionState)
    :: status[r] == Pending -> finish(PollDeviceActionState)
    :: IsTerminal(r) -> finish(status[r])
    fi
}

/* IssueCommandActivity.Send, up to the write of the attempt */
inline send()
{
    if
    :: tick >= Deadline - 1 -> finishOrDie(Unsent); goto idle
#ifdef NO_STOP_READ
    :: tick < Deadline -> now = tick; goto trySave
#else
    :: tick < Deadline && stopped -> finish(IssueCommand); goto idle
    :: tick < Deadline && !stopped -> now = tick; goto trySave
#endif
    fi
}

/* From Deadline - 1 on a worker may find that the deadline has passed, and from Deadline on it does, since clocks differ. */
active [2] proctype Worker()
{
    byte r, now, seen, attempt;

idle:
    atomic {
        if
        :: phase[0] != Ended && !isAsleep[0] -> r = 0
        :: phase[1] != Ended && !isAsleep[1] -> r = 1
        :: phase[0] == Ended && phase[1] == Ended -> goto done
        fi;
        running[_pid] = r + 1;
        isAwaited[_pid] = true;
        isCurrent[_pid] = true;
        knowsAttempt[_pid] = true;
        if
        /* CheckEligibilityActivity */
        :: phase[r] == CheckEligibility && status[r] != Accepted -> resume(); goto idle
        :: phase[r] == CheckEligibility && status[r] == Accepted && cancelRequested[r] -> finish(Unsent); goto idle
        :: phase[r] == CheckEligibility && status[r] == Accepted && !cancelRequested[r] -> goto tryAcquire

        /* IssueCommandActivity */
        :: phase[r] == IssueCommand && (status[r] == Pending || IsTerminal(r)) -> issued(); goto idle
        :: phase[r] == IssueCommand && MayHaveBeenIssued(r) -> attempt = earliest[r]; goto checkThenSend
        :: phase[r] == IssueCommand && (status[r] == Accepted || (status[r] == Issuing && provenNotExecuted[r])) ->
            if
#ifndef NO_CANCEL_CHECK
            :: cancelRequested[r] -> finish(Unsent); goto idle
            :: !cancelRequested[r] -> send()
#else
            :: true -> send()
#endif
#ifdef RECHECK
            :: !cancelRequested[r] -> goto tryAcquire      /* RecordedCheck: it waited, and is checked again */
#endif
            fi

        /* PollDeviceActionStateActivity */
        :: phase[r] == PollDeviceActionState && tick < LastTick -> finish(PollDeviceActionState); goto idle
        :: phase[r] == PollDeviceActionState && tick >= Deadline - 1 && DateAt(tick) >= earliest[r] + SettleTime -> finish(Unconfirmed); goto idle
        :: phase[r] == PollDeviceActionState && isDone && FindIn(r, earliest[r]) -> takeForOwn(r); finish(Completed); goto idle

        /* WriteOutcomeActivity */
        :: phase[r] >= Unsent && Contradicts(r) ->
            finish(IssueCommand); goto idle
        :: phase[r] >= Unsent && !IsTerminal(r) && !Contradicts(r) -> writeEnding(r, phase[r]); goto release
        :: phase[r] >= Unsent && IsTerminal(r) -> goto release
        fi
    }

tryAcquire: /* DeviceLock */
    if
    OrDie
    :: atomic { lock == 0 || lock == r + 1 -> setLock(r + 1); goto getDevice }
#ifdef NO_DEVICE_LOCK
    :: atomic { lock == 2 - r -> goto getDevice }
#elif defined(NO_OWNER_CHECK)
    :: atomic { lock == 2 - r -> setLock(r + 1); goto getDevice }
#else
    :: atomic { lock == 2 - r && IsTerminal(1 - r) -> setLock(r + 1); goto getDevice }
    :: atomic { lock == 2 - r && !IsTerminal(1 - r) -> finish(Unsent); goto idle }     /* resetInProgress */
#endif
    fi;
getDevice: /* DeviceCheck.Check */
    if
    OrDie
    :: atomic { tick < Deadline ->      /* a transient problem */
#ifdef RELEASE_ON_PROBLEM
        if :: lock == r + 1 -> setLock(0) :: else fi;
#endif
        finish(CheckEligibility); goto idle }
    :: atomic { tick >= Deadline - 1 -> finish(Unsent); goto idle }
    :: atomic { action > 0 && !isDone -> finish(Unsent); goto idle }   /* actionAlreadyPending */
    :: atomic { action == 0 || isDone -> seen = action; goto check }
    fi;
check: /* CheckEligibilityActivity.Check */
    if
    OrDie
    :: atomic { IsUnsent(r) -> prior[r] = seen; written(r); finishOrDie(IssueCommand); goto idle }
    :: atomic { !IsUnsent(r) -> resume(); goto idle }
    fi;

checkThenSend:
    if
    OrDie
    :: atomic { tick < Deadline -> finish(IssueCommand); goto idle }   /* a transient problem */
#ifdef NO_DEADLINE
    :: atomic { tick >= Deadline -> finish(IssueCommand); goto idle }
#elif defined(EXPIRE_UNSETTLED)
    :: atomic { tick >= Deadline - 1 -> finishOrDie(Unconfirmed); goto idle }
#else
    :: atomic { tick >= Deadline - 1 && HasSettled(attempt) -> finishOrDie(Unconfirmed); goto idle }
    :: atomic { tick >= Deadline - 1 && !HasSettled(attempt) -> finish(IssueCommand); goto idle }
#endif
#ifdef NO_LOOK
    :: atomic { HasSettled(attempt) -> attempt = 0; goto sendAgain }
#else
    :: atomic { FindIn(r, attempt) ->
        if :: status[r] == Issuing -> takeForOwn(r) :: else fi;
        issued(); goto idle }
    :: atomic { !FindIn(r, attempt) && HasSettled(attempt) -> attempt = 0; goto sendAgain }
    :: atomic { !FindIn(r, attempt) && !HasSettled(attempt) -> finish(IssueCommand); goto idle }
#endif
    fi;
sendAgain:
    if
    OrDie
    :: atomic { true -> send() }
    fi;
trySave: /* IssueCommandActivity.Send, from the write of the attempt on */
    if
    OrDie
#ifdef NO_VERSION
    :: atomic { true ->
#else
    :: atomic { !isCurrent[_pid] -> finish(IssueCommand); goto idle }
    :: atomic { isCurrent[_pid] ->
#endif
        promise(Locked, lock == r + 1);
#ifndef NO_ATTEMPT
        isOlder[r] = (status[r] == Accepted -> actionOf == Portal && startedAt < ActionTimeAt(now) : isOlder[r]);
        status[r] = Issuing;
        provenNotExecuted[r] = false;
#ifdef LOCAL_CLOCK
        earliest[r] = now + 4 * (1 - _pid);
#else
        earliest[r] = DateAt(now);
#endif
#ifdef LOCAL_SETTLE_TIME
        sentAt[r] = now + 4 * (1 - _pid);
#endif
        written(r);
        isOwnAttempt[1 - _pid] = isOwnAttempt[1 - _pid] && running[1 - _pid] != r + 1;
        isOwnAttempt[_pid] = true;
        knowsAttempt[1 - _pid] = knowsAttempt[1 - _pid] && running[1 - _pid] != r + 1;
        outcomeHolds[r] = false;
#endif
        goto resetPasscode }
    fi;
resetPasscode: /* IManagedDevices.ResetPasscode; the check of the time and the send are one step, see README.md */
    if
    OrDie
#ifdef NO_SEND_WINDOW
    :: atomic { true ->
#elif defined(FROZEN_BEFORE_SEND)
    :: atomic { tick < now + SendTimeout -> goto frozen }
    fi;
frozen:
    if
    :: atomic { true ->
#else
    :: atomic { tick >= now + SendTimeout -> finish(IssueCommand); goto idle }
    :: atomic { tick < now + SendTimeout ->
#endif
        promise(Stopped, !stoppedBefore);
        promise(Cancelled, !cancelRequested[r]);
        flight[_pid] = Flying; flightEnd[_pid] = tick + Lateness; now = 0; goto answer }
    fi;
answer:
    if
    :: atomic { CanDie -> hangUp(); die(); goto idle }
    :: atomic { true -> hangUp(); finish(IssueCommand); goto idle }    /* lost, or timed out */
    :: atomic { flight[_pid] == Executed -> flight[_pid] = None; issued(); goto idle }
#ifdef NO_SAME_ATTEMPT
    :: atomic { flight[_pid] == Rejected && status[r] == Issuing ->
#else
    :: atomic { flight[_pid] == Rejected && status[r] == Issuing && isOwnAttempt[_pid] ->
#endif
        flight[_pid] = None; provenNotExecuted[r] = true; written(r); finishOrDie(IssueCommand); goto idle }
    fi;

release: /* WriteOutcomeActivity: DeviceLock.Release */
    if
    OrDie
#ifdef NO_RELEASE_CONDITION
    :: atomic { true -> setLock(0); finish(Ended); goto idle }
#else
    :: atomic { lock == r + 1 -> setLock(0); finish(Ended); goto idle }
    :: atomic { lock != r + 1 -> finish(Ended); goto idle }
#endif
    fi;
done:
}

/* CancelReset */
#ifdef NO_RECALL_CHECK
#define IsRecallable(r) (!IsTerminal(r) && status[r] != Pending)
#else
#define IsRecallable(r) (!IsTerminal(r) && status[r] != Pending && !MayHaveBeenIssued(r))
#endif

inline cancel(r)
{
    cancelRequested[r] = true;
    isAsleep[r] = false;
#ifndef NO_CANCEL_VERSION
    written(r)
#endif
}

inline confirmLate(r)
{
    takeForOwn(r);
    status[r] = Completed;
    forgetReset(r)
}

/* ReconcileResets.Resume: an orchestration that failed is started again. */
#define CanRestart(r) ((phase[r] == IssueCommand || phase[r] == PollDeviceActionState) && CanDie)

inline restart(r)
{
#ifdef ENDS
    deaths++;
#endif
    phase[r] = CheckEligibility;
    isAsleep[r] = false;
    isAwaited[0] = isAwaited[0] && running[0] != r + 1;
    isAwaited[1] = isAwaited[1] && running[1] != r + 1
}

/* Graph must have executed or dropped a command by its end. */
#define IsOverdue(i) ((flight[i] == Flying && flightEnd[i] <= tick) || (unheard[i] != 0 && unheard[i] - 1 <= tick))

active proctype World()
{
end:
    do
#ifndef WITHOUT_CANCEL
    :: atomic { IsRecallable(0) && !cancelRequested[0] -> cancel(0) }
    :: atomic { IsRecallable(1) && !cancelRequested[1] && phase[1] != Ended -> cancel(1) }
#endif
#ifndef WITHOUT_STOP
    :: atomic { !stopped && !wasStopped -> stopped = true;
#ifdef ENDS
        wasStopped = true
#endif
        }
    :: atomic { stopped -> stopped = false; stoppedBefore = false }
#endif
#ifndef WITHOUT_PORTAL
#ifdef ONE_REQUEST
    :: atomic { !portalUsed -> portalUsed = true; start(Portal) }
#else
    :: atomic { !portalUsed && tick < 2 -> portalUsed = true; start(Portal); isDone = true }
#endif
#endif
    :: atomic { action > 0 && !isDone -> isDone = true }        /* the device confirms */

    /* Graph */
    :: atomic { flight[0] == Flying && running[0] == 1 -> execute(0); flight[0] = Executed; flightEnd[0] = 0 }
    :: atomic { flight[0] == Flying && running[0] == 2 -> execute(1); flight[0] = Executed; flightEnd[0] = 0 }
    :: atomic { flight[1] == Flying && running[1] == 1 -> execute(0); flight[1] = Executed; flightEnd[1] = 0 }
    :: atomic { flight[1] == Flying && running[1] == 2 -> execute(1); flight[1] = Executed; flightEnd[1] = 0 }
    :: atomic { flight[0] == Flying -> flight[0] = Rejected; flightEnd[0] = 0 }
    :: atomic { flight[1] == Flying -> flight[1] = Rejected; flightEnd[1] = 0 }
    :: atomic { unheard[0] != 0 -> unheard[0] = 0; execute(0) }
    :: atomic { unheard[1] != 0 -> unheard[1] = 0; execute(1) }
    :: atomic { unheard[0] != 0 -> unheard[0] = 0 }
    :: atomic { unheard[1] != 0 -> unheard[1] = 0 }

    :: atomic { phase[0] == Ended && earliest[0] != 0 && HasLateLook(0) && IsLate(0) -> confirmLate(0) }
    :: atomic { phase[1] == Ended && earliest[1] != 0 && HasLateLook(1) && IsLate(1) -> confirmLate(1) }

#ifndef WITHOUT_RESTART
    :: atomic { CanRestart(0) -> restart(0) }
    :: atomic { CanRestart(1) -> restart(1) }
#endif

    :: atomic { tick < LastTick && !IsOverdue(0) && !IsOverdue(1) -> tick++; stoppedBefore = stopped; isAsleep[0] = false; isAsleep[1] = false }
    od
}
